using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Briefs.Updates;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefPages;

/// <summary>What is known since the brief was compiled, beside its own numbers.</summary>
internal static class BriefPageUpdates
{
    /// <returns>Nothing where nothing else is known.</returns>
    public static string Of(Brief brief, BriefSince since, Reader reader) => since.Updates.Count == 0
        ? ""
        : $"""
            <section class="updated" aria-labelledby="updated"><h2 id="updated">{reader.Tell(BriefUpdateWords.Title)}</h2>
            <p>{reader.Tell(BriefUpdateWords.Intro.Say(since.Updates.Count))}</p>
            <ul>{string.Concat(since.Updates.Select(u => Line(brief, u, reader)))}</ul>
            {(since.IsPart ? $"""<p class="quiet">{reader.Tell(BriefUpdateWords.LookedAtPart)}</p>""" : "")}</section>
            """;

    private static string Line(Brief brief, BriefUpdate update, Reader reader) =>
        $"<li>{reader.Tell(BriefUpdates.Sentence(brief, update))}{reader.Small(update.Periods > 1 ? BriefUpdateWords.MorePeriods.Say(update.Periods - 1) : null)}"
        + $"{reader.Small(BriefTableWords.Recorded.Say(BriefUpdates.By(update), update.Now.RecordedAt))}</li>";
}
