namespace PerfServerless.Durable;

/// <summary>A failure as a record, so that it can cross process and version boundaries.</summary>
/// <param name="ErrorType">The exception's full type name.</param>
/// <param name="IsNonRetriable">Retrying cannot help; a retry policy stops at once.</param>
public sealed record TaskFailureDetails(string ErrorType, string ErrorMessage, string? StackTrace = null, TaskFailureDetails? InnerFailure = null, bool IsNonRetriable = false);
