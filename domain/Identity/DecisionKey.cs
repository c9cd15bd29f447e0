namespace PerfServerless.Domain.Identity;

/// <summary>A decision of one meeting, with the action item that may follow from it: <c>tenant:cadence:occurrence:id</c>.</summary>
/// <param name="Cycle">The cycle whose meeting decided it.</param>
/// <param name="Id">1 to <see cref="MaxId"/> ASCII letters, digits and '-', unique in the cycle.</param>
public sealed record DecisionKey(CycleKey Cycle, string Id)
{
    public const int MaxId = 24;

    private const int Digits = 12;

    /// <summary>The same for the same source, so that one that comes again records nothing a second time.</summary>
    /// <param name="source">What was said or pressed, by the id that its channel gave it.</param>
    public static DecisionKey Of(CycleKey cycle, string source) => new(cycle, ShortHash.Of(source, Digits));

    public override string ToString() => $"{Cycle}:{Id}";

    /// <returns>The key, or null where the text is none.</returns>
    public static DecisionKey? TryParse(string? text) =>
        text?.LastIndexOf(':') is int at and > 0
        && CycleKey.TryParse(text[..at]) is { } cycle && Code.IsValid(text[(at + 1)..], MaxId)
            ? new DecisionKey(cycle, text[(at + 1)..])
            : null;
}
