namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>What the ladders of a cycle's missing values say now.</summary>
/// <param name="Level">The lowest level of managers that is to be told now; null for none.</param>
/// <param name="Next">When to look again, unless something happens before; null for not before the next step.</param>
/// <param name="Told">Managers were told already: what changes is shown to them.</param>
public sealed record ClimbMoment(int? Level, DateTimeOffset? Next, bool Told);
