namespace PerfServerless.Durable;

/// <summary>Decides after each failure whether to try again: orchestrator code, under the same rules of determinism.</summary>
/// <returns>True to try again at once.</returns>
public delegate bool RetryHandler(RetryContext retryContext);
