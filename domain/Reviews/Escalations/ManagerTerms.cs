namespace PerfServerless.Domain.Reviews.Escalations;

/// <summary>What a manager said of an act, checked.</summary>
/// <param name="Reason">Of an excuse.</param>
/// <param name="Days">Of an extension.</param>
public sealed record ManagerTerms(string? Reason = null, int Days = 0);
