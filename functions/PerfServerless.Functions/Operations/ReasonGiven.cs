namespace PerfServerless.Functions.Operations;

/// <summary>Why an operator does something; kept in the instance's history.</summary>
public sealed record ReasonGiven(string? Reason = null);
