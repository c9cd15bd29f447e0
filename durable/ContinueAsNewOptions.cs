namespace PerfServerless.Durable;

/// <summary>How an orchestration goes on as a new execution.</summary>
/// <param name="NewVersion">The version to go on with; null keeps the present one.</param>
/// <param name="PreserveUnprocessedEvents">False forgets events that were raised before the request and not yet awaited.</param>
public sealed record ContinueAsNewOptions(TaskVersion? NewVersion = null, bool PreserveUnprocessedEvents = true);
