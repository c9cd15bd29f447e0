using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Briefs.Updates;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Chat.Briefs;

/// <summary>What a brief's card says of values that came or changed after it was compiled.</summary>
public static class BriefUpdateLines
{
    // A card has to stay small: the page has all.
    private const int Most = 5;

    public static IReadOnlyList<Saying> Of(Brief brief, BriefSince since)
    {
        var lines = since.Updates.Take(Most).Select(u => BriefUpdates.Sentence(brief, u)).ToList();
        if (since.Updates.Count > Most) lines.Add(BriefUpdateWords.More.Say(since.Updates.Count - Most));
        return lines;
    }
}
