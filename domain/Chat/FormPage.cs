using PerfServerless.Domain.Reviews;

namespace PerfServerless.Domain.Chat;

/// <summary>The items that one form shows.</summary>
/// <param name="Page">From 1.</param>
internal sealed record FormPage(IReadOnlyList<OwedItem> Items, int Page, int Pages)
{
    /// <summary>
    /// What is missing. As long as it takes several pages, each item keeps its page, so that "Next" never skips one when values of the
    /// page before have been recorded; what fits one page is shown on one.
    /// </summary>
    /// <param name="from">The first page wanted; where nothing is missing from there on, the first page with something missing.</param>
    public static FormPage Missing(CheckInRequest request, int from, int size)
    {
        var missing = request.Missing.ToList();
        if (missing.Count <= size) return new(missing, 1, 1);

        var pages = request.Owed.Chunk(size)
            .Select((items, i) => new FormPage([.. items.Where(o => !o.Answered)], i + 1, (request.Owed.Count + size - 1) / size))
            .Where(p => p.Items.Count > 0)
            .ToList();
        return pages.Find(p => p.Page >= from) ?? pages[0];
    }

    /// <summary>What was given already, to be corrected.</summary>
    /// <param name="page">The page wanted; beyond the last one it starts again.</param>
    public static FormPage Given(CheckInRequest request, int page, int size)
    {
        var pages = request.Owed.Where(o => o.Answered).Chunk(size).ToList();
        if (pages.Count == 0) return new([], 1, 1);

        var at = page >= 1 && page <= pages.Count ? page : 1;
        return new(pages[at - 1], at, pages.Count);
    }
}
