import { afterEach, describe, expect, it, vi } from 'vitest';
import { followJobs, streamTells } from './stream.ts';

class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeSource[] = [];
  readyState = 0;
  closed = false;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    FakeSource.opened.push(this);
  }
  close() {
    this.closed = true;
  }
  tell(job: unknown) {
    this.dispatchEvent(Object.assign(new Event('job'), { data: JSON.stringify(job) }));
  }
}
vi.stubGlobal('EventSource', FakeSource);
afterEach(() => {
  FakeSource.opened = [];
});

describe('the stream', () => {
  it('is one for all who listen, and closes with the last of them', () => {
    const heard: unknown[] = [];
    const stops = [followJobs((job) => heard.push(job)), followJobs((job) => heard.push(job))];
    const [source] = FakeSource.opened;
    expect(FakeSource.opened).toHaveLength(1);
    expect(source?.url).toBe('/v1/stream?topics=jobs');
    source?.dispatchEvent(new Event('open'));
    expect(streamTells.get()).toBe(true);
    source?.tell({ id: 'job_1' });
    expect(heard).toEqual([{ id: 'job_1' }, { id: 'job_1' }]);
    stops[0]?.();
    expect(source?.closed).toBe(false);
    stops[1]?.();
    expect([source?.closed, streamTells.get()]).toEqual([true, false]);
  });

  it('says when it does not tell, and is opened anew after a refusal', () => {
    const stop = followJobs(() => undefined);
    const [source] = FakeSource.opened;
    source?.dispatchEvent(new Event('open'));
    if (source) source.readyState = FakeSource.CLOSED;
    source?.dispatchEvent(new Event('error'));
    expect(streamTells.get()).toBe(false);
    const stopOther = followJobs(() => undefined);
    expect(FakeSource.opened).toHaveLength(2);
    stop();
    stopOther();
  });
});
