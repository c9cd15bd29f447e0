using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.People;

/// <summary>Judges a HR system's export by the import's own rules, and tells what it comes to.</summary>
public static class PeopleExport
{
    // Of fewer it may be true that many left at once; of more, the export was cut.
    private const int MayLeaveAtOnce = 10;

    /// <param name="raw">The export as it was read; null where it could not be.</param>
    /// <param name="unreadable">Why it could not.</param>
    /// <param name="blank">Makes somebody new, by his user principal name.</param>
    /// <param name="today">Today where a person lives.</param>
    public static (PeopleNews? News, ImportResult.Refused? Refused) Judge(
        SourceTable? raw,
        IReadOnlyList<ImportMistake> unreadable,
        PeopleMap map,
        Scorecard scorecard,
        IReadOnlyDictionary<PersonId, PersonMemory> remembered,
        Func<string, Person> blank,
        Func<Person, DateOnly> today)
    {
        if (raw is null || unreadable.Count > 0) return (null, new(unreadable));

        var mistakes = new List<ImportMistake>();
        var mapped = new MappedPeople(map, scorecard.People, blank);
        if (mapped.Read(raw, mistakes) is not { } table) return (null, new(mistakes));

        var (news, refused) = PeopleValidation.Judge(
            new([table], [], []), [.. map.Columns.Keys], scorecard.People, remembered, map.Culture);
        if (refused is not null) return (null, new([.. refused.Mistakes.Select(m => mapped.InExport(m, raw))], refused.NotListed));

        return Missing(raw, map, news!, remembered, today);
    }

    private static (PeopleNews? News, ImportResult.Refused? Refused) Missing(
        SourceTable raw, PeopleMap map, PeopleNews news, IReadOnlyDictionary<PersonId, PersonMemory> remembered, Func<Person, DateOnly> today)
    {
        var named = news.Named;
        var before = news.People.Where(p => remembered.GetValueOrDefault(p.Id)?.SaidBy(PersonMemory.Export) is not null).ToList();
        var missing = before.Where(p => !named.Contains(p.Id)).ToList();
        if (!map.MissingLeave) return (news with { Missing = missing.Count }, null);
        if (missing.Count > MayLeaveAtOnce && missing.Count * 4 > before.Count)
            return (null, new([new(raw.File, PeopleFileWords.TooManyMissing.Say(missing.Count, before.Count)) { Sheet = raw.Sheet }]));

        var gone = missing.Select(p => p.Id).ToHashSet();
        return (news with
        {
            People = [.. news.People.Select(p => gone.Contains(p.Id) && !(p.LastDay <= today(p)) ? p with { LastDay = today(p) } : p)],
            Said = [.. news.Said, .. missing.Select(p => remembered[p.Id].With(PersonMemory.Export, null))],
            Missing = missing.Count,
        }, null);
    }
}
