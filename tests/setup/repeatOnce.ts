// A browser on a busy machine is sometimes late by itself: a test that fails is tried once more, and
// the first failure is printed so that nobody overlooks it.
import.meta.jest.retryTimes(1, { logErrorsBeforeRetry: true })
