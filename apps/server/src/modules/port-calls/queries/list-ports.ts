import type { Port } from '@porttask/contracts';
import { listPortsInput, searchPorts } from '@porttask/contracts';
import { workspaceRead } from '#kernel/access';
import type { Page } from '#kernel/page';
import { query } from '#kernel/query';

/** Ports of the shipped list: it is the same for everybody, and asks no database. */
export const listPorts = query({
  name: 'port.list',
  access: workspaceRead(),
  input: listPortsInput,
  async run(_ctx, { search = '', page = 1, limit = 20 }): Promise<Page<Port>> {
    const found = searchPorts(search);
    const rows = found.slice((page - 1) * limit, page * limit);
    return { rows, page, limit, total: found.length, totalIsEstimate: false, nextCursor: null };
  },
});
