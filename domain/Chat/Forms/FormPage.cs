using PerfServerless.Domain.Chat.Desks;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>The items that one form shows.</summary>
/// <param name="Page">From 1.</param>
internal sealed record FormPage(IReadOnlyList<DeskItem> Items, int Page, int Pages)
{
    /// <summary>
    /// What is missing. As long as it takes several pages, each item keeps its page, so that "Next" never skips one when values of the
    /// page before have been recorded; what fits one page is shown on one.
    /// </summary>
    /// <param name="from">The first page wanted; where nothing is missing from there on, the first page with something missing.</param>
    public static FormPage Missing(DeskContext context, int from, int size)
    {
        var asked = context.Items;
        var missing = asked.Where(i => i.ActualId is null).ToList();
        if (missing.Count <= size) return new(missing, 1, 1);

        var pages = asked.Chunk(size)
            .Select((items, i) => new FormPage([.. items.Where(o => o.ActualId is null)], i + 1, (asked.Count + size - 1) / size))
            .Where(p => p.Items.Count > 0)
            .ToList();
        return pages.Find(p => p.Page >= from) ?? pages[0];
    }

    /// <summary>What was given already, to be corrected.</summary>
    /// <param name="page">The page wanted; beyond the last one it starts again.</param>
    public static FormPage Given(DeskContext context, int page, int size)
    {
        var pages = context.Given.Chunk(size).ToList();
        if (pages.Count == 0) return new([], 1, 1);

        var at = page >= 1 && page <= pages.Count ? page : 1;
        return new(pages[at - 1], at, pages.Count);
    }
}
