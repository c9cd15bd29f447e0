namespace PerfServerless.Bot.Limits;

/// <summary>How much of something is let in: so many at once, and then so many a minute.</summary>
public readonly record struct Allowance(int AtOnce, int PerMinute);
