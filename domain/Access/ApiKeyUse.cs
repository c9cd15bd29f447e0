namespace PerfServerless.Domain.Access;

/// <summary>When a key was used last, to the hour: it is written once an hour at most.</summary>
public sealed record ApiKeyUse(string KeyId, DateTimeOffset At);
