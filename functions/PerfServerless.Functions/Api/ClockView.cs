namespace PerfServerless.Functions.Api;

/// <summary>The business clock as the API shows it.</summary>
/// <param name="NextDue">When the next timer of an orchestration is due; null where none is, or the engine does not tell.</param>
internal sealed record ClockView(DateTimeOffset Now, double Speed, DateTimeOffset? NextDue);
