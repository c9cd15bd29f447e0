using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Absences;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Handovers;

namespace PerfServerless.Functions.Import;

/// <summary>
/// Imports an organisation's folder: its scorecard and its actuals. Nothing is written where anything is wrong, and importing
/// what was imported before changes nothing. An import that was cut off is completed by repeating it: the actuals go first, and
/// the scorecard that makes them visible is published in one step at the end.
/// </summary>
/// <param name="businessClock">The clock by which values and their corrections are recorded.</param>
/// <param name="absences">Null where nobody is to be told who is away.</param>
/// <param name="handovers">Null where no review runs.</param>
internal sealed class ScorecardImport(
    IScorecardStore scorecards, IPeopleStore people, ValueImport values, IAnnouncer announcer, TimeProvider businessClock,
    AbsenceImport? absences = null, FolderHandover? handovers = null) : IDisposable
{
    // Two imports of one organisation at once would each compare with what the other is about to change.
    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    // People come through other doors too, and one of them may be quicker.
    private const int Attempts = 10;

    /// <param name="begins">Told of a scorecard that is about to be stored, before anything is recorded by the clock.</param>
    public async Task<ImportOutcome> ImportAsync(
        SourceFolder folder, IProgress<ImportProgress>? progress, CancellationToken cancellationToken, Func<Scorecard, Task>? begins = null)
    {
        progress?.Report(new(ImportStage.Checking));
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await TryAsync(folder, progress, begins, cancellationToken);
                }
                catch (StaleWriteException) when (attempt < Attempts)
                {
                    // Judged anew against the scorecard that is in force now; the values that were stored are known again.
                }
            }
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private async Task<ImportOutcome> TryAsync(
        SourceFolder folder, IProgress<ImportProgress>? progress, Func<Scorecard, Task>? begins, CancellationToken cancellationToken)
    {
        var now = businessClock.GetUtcNow();
        var tenant = FolderValidation.TenantOf(folder);
        var before = tenant is { } named ? await scorecards.CurrentAsync(named, cancellationToken) : null;
        var others = await OthersAsync(before?.Scorecard.Tenant, cancellationToken);
        var remembered = before is null ? null : await people.RecallAsync(before.Scorecard.Tenant, cancellationToken);
        return await FolderValidation.Validate(folder, now, before?.Scorecard, others, remembered).Match<Task<ImportOutcome>>(
            accepted: async checkedFolder =>
            {
                if (begins is not null) await begins(checkedFolder.Scorecard);
                var summary = await StoreAsync(checkedFolder, before, businessClock.GetUtcNow(), progress, cancellationToken);
                return new ImportOutcome.Imported(summary);
            },
            refused: r => Task.FromResult<ImportOutcome>(new ImportOutcome.Refused(r.Mistakes, r.NotListed)));
    }

    private async Task<IReadOnlyList<Organisation>> OthersAsync(TenantId? own, CancellationToken cancellationToken)
    {
        var others = new List<Organisation>();
        foreach (var tenant in await scorecards.TenantsAsync(cancellationToken))
        {
            if (tenant != own && await scorecards.CurrentAsync(tenant, cancellationToken) is { } other) others.Add(other.Scorecard.Organisation);
        }

        return others;
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<ImportSummary> StoreAsync(
        ImportResult.Accepted accepted,
        PublishedScorecard? before,
        DateTimeOffset now,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        var scorecard = accepted.Scorecard;
        var news = await values.StoreAsync(scorecard, accepted.Actuals, now, progress, cancellationToken);

        progress?.Report(new(ImportStage.Publishing, news.Actuals.Count, news.Actuals.Count));
        var version = ScorecardVersion.Of(scorecard);
        var changed = TargetRecalibrated.Between(before?.Scorecard, scorecard, version, now, announcer.TellsPersonal);
        var isHeard = changed.Count > 0 && await announcer.IsHeardAsync(scorecard.Tenant, cancellationToken);
        var published = await people.PublishAsync(
            new(version, scorecard, now), before?.Version, accepted.People.Said, isHeard ? changed : [], cancellationToken);
        if (isHeard) announcer.Kick(scorecard.Tenant);
        if (published && handovers is not null) await handovers.FollowAsync(before?.Scorecard, scorecard, version, cancellationToken);
        var overruled = accepted.Absences is { } said && absences is not null ? await absences.TakeAsync(scorecard, said, now, cancellationToken) : [];

        var corrected = news.Actuals.Count(a => a.Corrects is not null);
        var cells = news.Actuals.DistinctBy(a => (a.Kpi, a.Period)).Count(); // one that somebody else wrote meanwhile may have two values
        return new()
        {
            Tenant = scorecard.Tenant,
            Organisation = scorecard.Organisation.Name,
            Version = version,
            Published = published,
            People = ScorecardComparison.Of(scorecard.People, before?.Scorecard.People, p => p.Id),
            Objectives = ScorecardComparison.Of(scorecard.Objectives, before?.Scorecard.Objectives, o => o.Id),
            Kpis = ScorecardComparison.Of(scorecard.Kpis, before?.Scorecard.Kpis, k => k.Id),
            Cadences = ScorecardComparison.Of(scorecard.Cadences, before?.Scorecard.Cadences, c => c.Id),
            Actuals = new(news.Actuals.Count - corrected, corrected, accepted.Actuals.Count - cells),
            Overruled = [.. news.Overruled.Select(o => o.Sentence(scorecard))],
            OverruledCells = [.. accepted.People.Overruled.Select(o => o.Sentence)],
            OverruledTargets = accepted.OverruledTargets,
            OverruledLines = [.. accepted.OverruledCadences, .. overruled.Select(o => o.Sentence)],
            Warnings = accepted.Warnings,
        };
    }
}
