using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.People;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.People;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.PeopleFiles;

/// <summary>Takes the people of a HR system's export into the scorecard in force, by the import's own rules: all of them, or none.</summary>
internal sealed class PeopleFileImport(
    IScorecardStore scorecards, IPeopleStore people, StaleWrites writes, BusinessTime business, PeopleNewsTeller teller)
{
    /// <param name="file">The export's name.</param>
    /// <param name="mapBytes">The map of its columns; null where there is none.</param>
    public async Task<PeopleFileOutcome> ImportAsync(
        TenantId tenant, string file, ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte>? mapBytes, CancellationToken cancellationToken)
    {
        if (mapBytes is null) return Refused(file, [new(PeopleMap.FileName, Domain.Words.Catalogue.Import.PeopleFileWords.MapMissing)]);

        var (map, mistakes) = PeopleMapReader.Read(mapBytes.Value.Span);
        if (map is null) return Refused(file, mistakes);

        var (table, unreadable) = PeopleFileReader.Read(file, bytes, map);
        return await writes.DecideAnewAsync(() => TryAsync(tenant, file, table, unreadable, map, cancellationToken), cancellationToken);
    }

    private async Task<PeopleFileOutcome> TryAsync(
        TenantId tenant,
        string file,
        SourceTable? table,
        IReadOnlyList<ImportMistake> unreadable,
        PeopleMap map,
        CancellationToken cancellationToken)
    {
        var before = await scorecards.CurrentAsync(tenant, cancellationToken) ?? throw new InvalidOperationException($"There is no organisation {tenant}.");
        var scorecard = before.Scorecard;
        var remembered = await people.RecallAsync(tenant, cancellationToken);
        var (news, refused) = PeopleExport.Judge(
            table, unreadable, map, scorecard, remembered,
            name => new()
            {
                Id = NewPerson.Id(name), Name = name, UserPrincipalName = name, TimeZone = NewPerson.TimeZone(scorecard), Locale = NewPerson.Locale(scorecard),
            },
            person => LocalTimes.DayOf(business.Now, person.TimeZone));
        if (refused is not null) return new(file, refused, []);

        var old = scorecard.People.ToDictionary(p => p.Id);
        var changed = news!.People.Where(p => old.GetValueOrDefault(p.Id) is { } was && was != p).Select(p => p.Id).ToHashSet();
        var fresh = news.People.Count(p => !old.ContainsKey(p.Id));
        var after = scorecard with { People = news.People };
        var next = changed.Count + fresh == 0 ? before : new PublishedScorecard(ScorecardVersion.Of(after), after, business.Now);
        await people.PublishAsync(next, before.Version, news.Said, [], cancellationToken);
        await teller.TellAsync(scorecard, changed, next.Version);

        return new(file, null, [.. news.Overruled.Select(o => o.Sentence)])
        {
            New = fresh,
            Changed = changed.Count,
            Unchanged = news.Named.Count(id => old.ContainsKey(id) && !changed.Contains(id)),
            Missing = news.Missing,
            MissingLeave = map.MissingLeave,
        };
    }

    private static PeopleFileOutcome Refused(string file, IReadOnlyList<ImportMistake> mistakes) => new(file, new(mistakes), []);
}
