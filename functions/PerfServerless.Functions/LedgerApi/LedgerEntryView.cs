using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.LedgerApi;

/// <summary>A line of what became of a decision, as the API shows it.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="By">The id of the person who did it.</param>
/// <param name="ByName">Null where he is in the scorecard no more.</param>
/// <param name="From">The id of the owner before; null where that did not change.</param>
/// <param name="DueBefore">The day before; null where that did not change.</param>
/// <param name="Note">In people's own words; null where nothing was said, or they are not asked for.</param>
internal sealed record LedgerEntryView(
    int Number, DateTimeOffset At, string By, string? ByName, ActionMove What, string? From, DateOnly? DueBefore, string? Note)
{
    public static LedgerEntryView Of(DecisionEntry entry, Scorecard scorecard, bool personal) => new(
        entry.Number,
        entry.At,
        entry.By.Value,
        scorecard.Find(entry.By)?.Name,
        entry.What,
        entry.From?.Value,
        entry.DueBefore,
        personal ? entry.Note : null);
}
