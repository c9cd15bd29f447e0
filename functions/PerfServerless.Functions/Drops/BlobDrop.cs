using System.Text;
using Azure;
using PerfServerless.Storage.Blobs;
using PerfServerless.Storage.Http;

namespace PerfServerless.Functions.Drops;

/// <summary>Files dropped in a container of blobs, where each appears when it is whole.</summary>
internal sealed class BlobDrop(Lazy<BlobContainerClient> lazy, string name) : IDropPlace
{
    // More than anybody drops at once; the rest is looked at next time.
    private const int Most = 1_000;

    private bool isThere;

    public string Name => name;

    public bool AppearsWhole => true;

    private BlobContainerClient Container => lazy.Value;

    public Task<IReadOnlyList<DroppedFile>> ListAsync(CancellationToken cancellationToken) => TranslatedAsync<IReadOnlyList<DroppedFile>>(async () =>
    {
        if (!isThere) await Container.CreateIfNotExistsAsync(cancellationToken);
        isThere = true;

        var found = new List<DroppedFile>();
        await foreach (var blob in Container.GetBlobsAsync("", cancellationToken))
        {
            if (blob.Name.Split('/') is not [{ Length: > 0 } folder, { Length: > 0 } file] || DroppedFile.IsLeftAlone(file)) continue;

            found.Add(new(folder, file, blob.Length, blob.LastModified, blob.ETag.ToString()));
            if (found.Count == Most) break;
        }

        return [.. found.OrderBy(f => f.ChangedAt).ThenBy(f => f.Name, StringComparer.Ordinal)];
    });

    public Task<ReadOnlyMemory<byte>?> ReadAsync(DroppedFile file, long atMost, CancellationToken cancellationToken) =>
        TranslatedAsync(() => Container.DownloadAsync($"{file.Folder}/{file.Name}", atMost, new ETag(file.Tag), cancellationToken));

    public Task<ReadOnlyMemory<byte>?> BesideAsync(string folder, string name, long atMost, CancellationToken cancellationToken) =>
        TranslatedAsync(() => Container.DownloadAsync($"{folder}/{name}", atMost, cancellationToken: cancellationToken));

    public Task<bool?> WasDoneAsync(DroppedFile file, CancellationToken cancellationToken) => TranslatedAsync<bool?>(async () =>
        await Container.ExistsAsync(ReportOf(file, true), cancellationToken) ? true
        : await Container.ExistsAsync(ReportOf(file, false), cancellationToken) ? false
        : null);

    public Task ReportAsync(DroppedFile file, bool done, string report, CancellationToken cancellationToken) => TranslatedAsync(async () =>
    {
        await Container.UploadAsync(ReportOf(file, done), Encoding.UTF8.GetBytes(report), "text/plain; charset=utf-8", cancellationToken);
        return true;
    });

    public Task PutAwayAsync(DroppedFile file, bool done, ReadOnlyMemory<byte>? bytes, CancellationToken cancellationToken) => TranslatedAsync(async () =>
    {
        // After a standstill it is read once more; one that is too large to be read stays, beside the report that says so.
        var content = bytes ?? await ReadAsync(file, ImportLimits, cancellationToken);
        if (content is null) return false;

        await Container.UploadAsync(PutAway(file, done), content.Value, "application/octet-stream", cancellationToken);
        return await Container.DeleteAsync($"{file.Folder}/{file.Name}", new ETag(file.Tag), cancellationToken);
    });

    private const long ImportLimits = Import.ImportLimits.ZipBytes;

    private static string PutAway(DroppedFile file, bool done) => $"{file.Folder}/{(done ? "done" : "refused")}/{file.PutAwayName}";

    private static string ReportOf(DroppedFile file, bool done) => PutAway(file, done) + ".txt";

    private async Task<T> TranslatedAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RequestFailedException e)
        {
            var right = e.Status is 401 or 403
                ? " The identity or key has no right to this account's blobs; give it the role Storage Blob Data Contributor."
                : "";
            throw new StorageException($"{e.Message}{right}", e, worthRetrying: e.Status is 0 or 408 or 429 or >= 500);
        }
        catch (FormatException e)
        {
            throw new StorageException(e.Message, e, worthRetrying: true);
        }
    }
}
