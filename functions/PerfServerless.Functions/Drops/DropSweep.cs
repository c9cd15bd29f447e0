using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Import;
using PerfServerless.Functions.People;
using PerfServerless.Functions.Words;
using PerfServerless.Storage.Http;

namespace PerfServerless.Functions.Drops;

/// <summary>
/// Takes what lies in the place, the oldest first. The report that is written beside a file says that it was taken; one that has a report
/// and was not put away, because the process ended in between, is put away and not taken again.
/// </summary>
/// <param name="machine">The machine's clock.</param>
internal sealed class DropSweep(
    IDropPlace place, DropImport import, IScorecardStore scorecards, Languages languages, DropTally tally, TimeProvider machine, ILogger<DropSweep> logger)
    : IDisposable
{
    /// <summary>How long a file that grows where everybody sees it has to lie still.</summary>
    public static readonly TimeSpan Still = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private Dictionary<(string Folder, string Name), (DroppedFile File, long Seen)> seen = [];

    /// <returns>How many files were taken or refused, and whether some are to be looked at again soon.</returns>
    public async Task<(int Handled, bool More)> SweepAsync(CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var files = await place.ListAsync(cancellationToken);
            var handled = 0;
            tally.Waits(files.Count);
            foreach (var file in Whole(files))
            {
                if (!await TryAsync(file, cancellationToken)) continue;

                tally.Waits(files.Count - ++handled);
            }

            return (handled, handled < files.Count);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <returns>False where the file cannot be read now: the others need not wait for it.</returns>
    private async Task<bool> TryAsync(DroppedFile file, CancellationToken cancellationToken)
    {
        try
        {
            await HandleAsync(file, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.DropUnreadable(file.Folder, file.PutAwayName, e);
            return false;
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private List<DroppedFile> Whole(IReadOnlyList<DroppedFile> files)
    {
        if (place.AppearsWhole) return [.. files];

        var now = machine.GetTimestamp();
        seen = files.ToDictionary(f => (f.Folder, f.Name), f => seen.TryGetValue((f.Folder, f.Name), out var before) && before.File == f ? before : (f, now));
        return [.. files.Where(f => machine.GetElapsedTime(seen[(f.Folder, f.Name)].Seen, now) >= Still)];
    }

    private async Task HandleAsync(DroppedFile file, CancellationToken cancellationToken)
    {
        if (await place.WasDoneAsync(file, cancellationToken) is { } before)
        {
            await place.PutAwayAsync(file, before, null, cancellationToken);
            return;
        }

        ReadOnlyMemory<byte>? bytes = null;
        DropOutcome outcome;
        if (file.Length > ImportLimits.ZipBytes) outcome = DropOutcome.Refused(DropWords.TooLarge.Say(ImportLimits.Mebibytes(ImportLimits.ZipBytes)));
        else
        {
            bytes = await place.ReadAsync(file, ImportLimits.ZipBytes, cancellationToken);
            if (bytes is null) return; // it is gone, or still being written

            outcome = await TakeAsync(file, bytes.Value, cancellationToken);
        }

        await place.ReportAsync(
            file, outcome.Done, DropReport.Of(file, outcome, machine.GetUtcNow(), await ReaderAsync(file, cancellationToken)), cancellationToken);
        await place.PutAwayAsync(file, outcome.Done, bytes, cancellationToken);
        if (outcome.Done) tally.Took();
        else tally.RefusedOne(DropWords.LastRefused.Say(file.Name, outcome.Sentence), machine.GetUtcNow());
        if (outcome.Done) logger.DropTaken(file.Folder, file.PutAwayName);
        else logger.DropRefused(file.Folder, file.PutAwayName, outcome.Sentence.Id);
    }

    private async Task<DropOutcome> TakeAsync(DroppedFile file, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            return await import.TakeAsync(place, file, bytes, cancellationToken);
        }
        catch (Exception e) when (!Passes(e))
        {
            logger.DropFailed(file.Folder, file.PutAwayName, e);
            return DropOutcome.Refused(DropWords.Failed.Say(e.GetType().Name));
        }
    }

    // No fault of the file's: it is taken when what is away is there again.
    private static bool Passes(Exception e) =>
        e is OperationCanceledException or StorageException { WorthRetrying: true } or StaleWriteException or Durable.Hub.HubNotActiveException;

    /// <summary>In the language of most of the organisation's people.</summary>
    private async Task<Reader> ReaderAsync(DroppedFile file, CancellationToken cancellationToken) =>
        Code.TryRead<TenantId>(file.Folder, out var tenant) && await scorecards.CurrentAsync(tenant.Value, cancellationToken) is { } published
            ? Reader.Of(NewPerson.Locale(published.Scorecard), languages).Knowing(published.Scorecard)
            : Reader.Of("en-US", languages);
}
