using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Doubts;
using PerfServerless.Domain.Import.Files;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Import.Rhythms;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Import.Working;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import;

/// <summary>Judges a whole folder: every mistake of every file at once, or the scorecard and the actuals it makes.</summary>
public static class FolderValidation
{
    /// <param name="folder">The files as they were read.</param>
    /// <param name="now">
    /// The business clock: what would be recorded after it is refused. A folder that names a later <c>clockStart</c> is judged at that.
    /// </param>
    /// <param name="current">The scorecard in force, against which targets are held; null where there is none or none is known.</param>
    /// <param name="others">The other organisations of this installation, none of which may have the same Entra tenant.</param>
    /// <param name="remembered">What is remembered of the people in force: what others said of them stands where the folder says nothing new.</param>
    public static ImportResult Validate(
        SourceFolder folder,
        DateTimeOffset now,
        Scorecard? current = null,
        IReadOnlyList<Organisation>? others = null,
        IReadOnlyDictionary<PersonId, PersonMemory>? remembered = null)
    {
        var mistakes = new MistakeList(folder);
        var doubts = new NumberDoubts();
        foreach (var mistake in folder.Unreadable) mistakes.Add(mistake);
        if (folder.IsUnreadable) return mistakes.Refuse();

        var (organisation, culture) = OrganisationFile.Read(folder, mistakes, new(current?.Organisation, others ?? []));
        var fiscalYearStart = organisation?.FiscalYearStartMonth ?? 1;
        var judgedAt = organisation?.ClockStart is { } start && start > now ? start : now;

        var peopleRows = Rows(ImportFormat.People);
        var objectiveRows = Rows(ImportFormat.Objectives);
        var kpiRows = Rows(ImportFormat.Kpis);
        var cadenceRows = Rows(ImportFormat.Cadences);

        var personIds = peopleRows.Declare<PersonId>(DeclaredKind.Person);
        var objectiveIds = objectiveRows.Declare<ObjectiveId>(DeclaredKind.Objective);
        var kpiIds = kpiRows.Declare<KpiId>(DeclaredKind.Kpi);
        var cadenceIds = cadenceRows.Declare<CadenceId>(DeclaredKind.Cadence);

        foreach (var known in NotOfFolder(current, remembered)) personIds.Know(known.Id, known.Name, known.UserPrincipalName);

        var ofFile = PeopleFile.Read(peopleRows, personIds, mistakes);
        var peopleNews = PeopleNews.OfFolder(ofFile, current?.People, remembered ?? new Dictionary<PersonId, PersonMemory>());
        if (!mistakes.Any) PeopleFile.Judge(peopleNews.People, personIds, mistakes);
        var people = peopleNews.People;
        var objectives = ObjectivesFile.Read(objectiveRows, objectiveIds, personIds, mistakes);
        var rules = RulesFile.Read(Rows(ImportFormat.Rules));
        var kpis = new KpisFile(kpiIds, objectiveIds, personIds, rules, doubts, mistakes).Read(kpiRows);
        var byId = kpis.ToDictionary(k => k.Id);
        var targetsFile = new TargetsFile(kpiIds, byId, doubts, fiscalYearStart);
        var targets = targetsFile.Read(Rows(ImportFormat.Targets));
        var recalibrationsFile = new RecalibrationsFile(kpiIds, personIds, byId, doubts, fiscalYearStart);
        var recalibrations = recalibrationsFile.Read(Rows(ImportFormat.Recalibrations)).ToLookup(r => r.Kpi);
        var actuals = new ActualsFile(kpiIds, byId, doubts, fiscalYearStart, judgedAt).Read(Rows(ImportFormat.Actuals));
        var absences = AbsencesFile.Read(folder, Rows(ImportFormat.Absences), personIds);
        var (units, unitNames) = UnitsFile.Read(Rows(ImportFormat.Units), people, mistakes);
        var readCadences = new CadencesFile(cadenceIds, personIds, unitNames).Read(cadenceRows);
        var meetings = MeetingsFile.Read(Rows(ImportFormat.Meetings), cadenceIds);
        var ladders = LaddersFile.Read(Rows(ImportFormat.Ladders));

        if (!mistakes.Enough) doubts.Judge();
        if (organisation is null || mistakes.Enough) return mistakes.Refuse();

        var lines = new CadenceLines(organisation, current?.Cadences ?? [], DateOnly.FromDateTime(judgedAt.UtcDateTime), mistakes);
        var cadences = lines.Of(readCadences, meetings);

        var baselines = new BaselineHistory(kpiRows.Rows.Where(r => kpiIds.Of(r) is not null).ToDictionary(r => kpiIds.Of(r)!.Value));
        var history = new TargetHistory(organisation, people, current, targetsFile.Rows, baselines, mistakes);
        var targeted = kpis.ConvertAll(k => targets.TryGetValue(k.Id, out var profile) ? k with { Targets = k.Targets with { Targets = profile } } : k);
        var remembering = targeted.ConvertAll(k => KpiNews.Targets(k, current?.Find(k.Id), fiscalYearStart));
        var withHistory = remembering.ConvertAll(k => history.Of(k, recalibrations[k.Id]));
        if (mistakes.Any || rules is null) return mistakes.Refuse();

        var scorecard = new Scorecard
        {
            Organisation = organisation,
            People = people,
            Objectives = objectives,
            Kpis = withHistory.ConvertAll(k => KpiNews.Of(k, current?.Find(k.Id), people)),
            Cadences = cadences,
            Units = units,
            Rules = rules,
            Ladders = ladders,
        };
        return new ImportResult.Accepted(
            scorecard,
            actuals,
            [
                .. UnknownFiles(folder),
                .. folder.Remarks,
                .. Warnings(doubts.Questions()),
                .. Warnings(new HealthWarnings(personIds, objectiveIds, kpiIds).Of(scorecard, DateOnly.FromDateTime(judgedAt.UtcDateTime))),
            ])
        {
            People = peopleNews,
            Absences = absences,
            OverruledCadences = lines.Overruled,
            OverruledTargets = [.. targeted.Zip(remembering).Where(k => k.First != k.Second).SelectMany(k => KpiNews.Overruled(k.First, k.Second, fiscalYearStart))],
        };

        IEnumerable<ImportWarning> Warnings(IEnumerable<ImportWarning> found) =>
            found.Select(w => w with { Sheet = folder.Tables.FirstOrDefault(t => t.File == w.File)?.Sheet });

        TableRows Rows(string file) => TableRows.Read(folder, file, culture, mistakes);
    }

    /// <returns>The tenant that a folder names; null where it names none that can be read.</returns>
    public static TenantId? TenantOf(SourceFolder folder) =>
        folder.IsUnreadable ? null : OrganisationFile.Read(folder, new MistakeList(folder), new(null, [])).Organisation?.Tenant;

    /// <summary>People whom somebody else brought: the folder may refer to them, and says nothing of them by leaving them out.</summary>
    private static IEnumerable<Person> NotOfFolder(Scorecard? current, IReadOnlyDictionary<PersonId, PersonMemory>? remembered) =>
        remembered is null
            ? []
            : (current?.People ?? []).Where(p => remembered.TryGetValue(p.Id, out var memory) && memory.SaidBy(PersonMemory.Folder) is null);

    private static IEnumerable<ImportWarning> UnknownFiles(SourceFolder folder) =>
        from name in folder.Unknown
        let known = ImportFormat.Files.Select(f => folder.IsWorkbook ? f.SheetName : f.Name)
        select new ImportWarning(name, Sentences.Starting(ImportFileWords.Unknown, Suggestion.For(name, known)));
}
