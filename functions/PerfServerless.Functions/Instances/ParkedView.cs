using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;

namespace PerfServerless.Functions.Instances;

/// <summary>Why an instance waits for an operator.</summary>
/// <param name="Because">As the engine says it; null where it does not say.</param>
/// <param name="Recorded">The step its history holds; null where it is not parked for a difference.</param>
/// <param name="Replayed">The step its code took instead.</param>
public sealed record ParkedView(string? Because, string? Recorded, string? Replayed)
{
    /// <summary>The same in words that are read: the engine's own only where the two steps do not say it.</summary>
    public Saying Sentence() => (Because, Recorded ?? Replayed) switch
    {
        (_, not null) => ParkedWords.Diverged,
        ({ } because, _) => ParkedWords.EngineSays.Say(because),
        _ => ParkedWords.Unsaid,
    };
}
