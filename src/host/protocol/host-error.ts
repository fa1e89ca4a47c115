/** A refusal, as Office.js reports it: `OfficeExtension.Error` with this code, message and location. */
export class HostError extends Error {
  constructor(
    /** One of `Excel.ErrorCodes`, or `NotImplementedInEmbeddedHost`. */
    readonly code: string,
    message: string,
    /** `Range.values`; the dispatcher fills it in when the refusal does not say. */
    readonly location = '',
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export function invalidArgument(message = 'The argument is invalid or missing or has an incorrect format.'): HostError {
  return new HostError('InvalidArgument', message);
}

export function invalidReference(): HostError {
  return new HostError('InvalidReference', 'This reference is not valid for the current operation.');
}

export function itemNotFound(): HostError {
  return new HostError('ItemNotFound', "The requested resource doesn't exist.", '', 404);
}

export function itemAlreadyExists(): HostError {
  return new HostError('ItemAlreadyExists', 'The resource being created already exists.', '', 409);
}

export function accessDenied(): HostError {
  return new HostError('AccessDenied', "You can't perform the requested operation.", '', 403);
}

export function invalidOperation(message = 'The operation attempted is invalid on the object.'): HostError {
  return new HostError('InvalidOperation', message);
}

export function invalidOperationInCellEditMode(): HostError {
  return new HostError(
    'InvalidOperationInCellEditMode',
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  );
}

/** Excel has it, the stand-in does not: said aloud, so that a gap never passes for a behaviour. */
export class NotImplemented extends HostError {
  constructor(readonly member: string) {
    super('NotImplementedInEmbeddedHost', `The embedded workbook does not implement ${member}.`, member, 501);
    this.name = 'NotImplemented';
  }
}

/** Runs the work of one member: a refusal that does not say where gets its place. */
export function at<Result>(location: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError && error.location === '') throw new HostError(error.code, error.message, location, error.httpStatus);
    throw error;
  }
}
