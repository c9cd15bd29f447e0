using PerfServerless.Domain.Events;
using PerfServerless.Domain.Import.Files;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Import;

/// <summary>Stores a folder's values through the same door as everybody's: what came meanwhile is looked at, and never forked.</summary>
/// <param name="memory">By what the folder said last it is known what it says anew; the rest does not overrule what people said since.</param>
internal sealed class ValueImport(IActualStore actuals, IFolderMemory memory, IAnnouncer announcer, StaleWrites writes)
{
    private const int Chunk = 500;

    /// <returns>
    /// What was news. Every value that was appended is in it, also where somebody gave a value in between and the rest was decided anew.
    /// </returns>
    public async Task<ValueNews> StoreAsync(
        Scorecard scorecard,
        IReadOnlyList<Actual> wanted,
        DateTimeOffset now,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        progress?.Report(new(ImportStage.Comparing, 0, wanted.Count));
        var appended = new AppendedValues();
        var news = await writes.DecideAnewAsync(
            () => TryStoreAsync(scorecard, wanted, appended, now, progress, cancellationToken), cancellationToken);

        // After the values: cut off between the two, the next import still finds them news or recorded.
        await memory.RememberAsync(scorecard.Tenant, news.Said, cancellationToken);
        if (appended.All.Count > 0) announcer.Kick(scorecard.Tenant);
        return news with { Actuals = appended.All };
    }

    private async Task<ValueNews> TryStoreAsync(
        Scorecard scorecard,
        IReadOnlyList<Actual> wanted,
        AppendedValues appended,
        DateTimeOffset now,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        var tenant = scorecard.Tenant;
        var isHeard = await announcer.IsHeardAsync(tenant, cancellationToken);
        var read = await actuals.ReadForChangeAsync(tenant, [.. wanted.Select(a => a.Kpi).Distinct()], cancellationToken);
        appended.Recognise(read.Values);
        var news = ImportedActuals.News(
            wanted, read.ToDictionary(r => r.Key, r => r.Value.Actuals), await memory.RecallAsync(tenant, cancellationToken), now);

        var done = 0;
        foreach (var chunk in Chunks(news.Actuals))
        {
            progress?.Report(new(ImportStage.StoringActuals, done, news.Actuals.Count));
            appended.Begin(chunk);
            var announced = isHeard ? KpiUpdated.OfImport(scorecard, chunk, announcer.TellsPersonal) : [];
            await actuals.AppendAsync(tenant, chunk, read, announced, cancellationToken);
            appended.End();
            done += chunk.Count;
        }

        return news;
    }

    // All values of a KPI at once: they rest on one reading of it.
    private static IEnumerable<List<Actual>> Chunks(IEnumerable<Actual> news)
    {
        var chunk = new List<Actual>();
        foreach (var ofKpi in news.GroupBy(a => a.Kpi))
        {
            chunk.AddRange(ofKpi);
            if (chunk.Count < Chunk) continue;
            yield return chunk;
            chunk = [];
        }

        if (chunk.Count > 0) yield return chunk;
    }

    /// <summary>The values that an import appended, over all attempts at it.</summary>
    private sealed class AppendedValues
    {
        private readonly List<Actual> appended = [];
        private IReadOnlyList<Actual> underWay = [];

        public List<Actual> All => appended;

        /// <summary>Before values are written.</summary>
        public void Begin(IReadOnlyList<Actual> values) => underWay = values;

        /// <summary>After all of them were written.</summary>
        public void End()
        {
            appended.AddRange(underWay);
            underWay = [];
        }

        /// <summary>A writing of several steps may be outrun between two of them: what of it is there now was appended.</summary>
        public void Recognise(IEnumerable<KpiActuals> read)
        {
            if (underWay.Count == 0) return;

            var there = read.SelectMany(r => r.Actuals).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
            appended.AddRange(underWay.Where(a => there.Contains(a.Id)));
            underWay = [];
        }
    }
}
