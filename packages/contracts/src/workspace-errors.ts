/** Error codes of what agencies do in their workspace; part of the catalogue in errors.ts. */
export const workspaceErrors = {
  VESSEL_EXISTS: {
    status: 409,
    message:
      'A vessel with the IMO number {imoNumber} is kept already, perhaps archived. Search for the number.',
  },
  VESSEL_IN_USE: {
    status: 409,
    message:
      '{name} still has {count}. It can be archived when its port calls have departed or are cancelled.',
  },
  PORT_CALL_STATUS_CONFLICT: {
    status: 409,
    message: 'This port call is {status}, so it cannot become {wanted}. {allowed}',
  },
  PORT_CALL_SETTLED: {
    status: 409,
    message: 'This port call is {status}, so its {fields} can no longer be changed.',
  },
  PORT_CALL_CLOSED: {
    status: 409,
    message: 'The port call {reference} is {status}, so {problem}.',
  },
  SERVICE_ORDER_STATUS_CONFLICT: {
    status: 409,
    message: 'This service order is {status}, so it cannot become {wanted}. {allowed}',
  },
  SERVICE_ORDER_SETTLED: {
    status: 409,
    message: 'This service order is {status}, so its {fields} can no longer be changed.',
  },
  RFQ_STATUS_CONFLICT: {
    status: 409,
    message: 'This request for quotes is {status}, so {problem}. {allowed}',
  },
  RFQ_DEADLINE_PASSED: {
    status: 409,
    message: 'Quotes were taken until {deadline}. Set a later deadline to record this one.',
  },
  QUOTE_CONFLICT: {
    status: 409,
    message: 'The quote of {vendor} cannot be {wanted}: {problem}.',
  },
} as const satisfies Record<string, { status: number; message: string }>;
