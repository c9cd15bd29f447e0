namespace PerfServerless.Durable.Client;

/// <summary>A result that is fetched page by page as it is read.</summary>
/// <param name="fetch">Fetches one page: continuation token, page size hint, cancellation.</param>
public sealed class AsyncPageable<T>(Func<string?, int?, CancellationToken, Task<Page<T>>> fetch) : IAsyncEnumerable<T> where T : notnull
{
    public async IAsyncEnumerable<Page<T>> AsPages(
        string? continuationToken = null,
        int? pageSizeHint = null,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        do
        {
            var page = await fetch(continuationToken, pageSizeHint, cancellationToken);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }

    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages(cancellationToken: cancellationToken))
        {
            foreach (var value in page.Values) yield return value;
        }
    }
}
