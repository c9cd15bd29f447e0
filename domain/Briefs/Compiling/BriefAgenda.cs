using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Briefs.Compiling;

/// <summary>Finds what a meeting should speak about, most important first.</summary>
internal static class BriefAgenda
{
    /// <param name="pursued">The KPIs that are pursued: about what is postponed the meeting does not speak.</param>
    /// <returns>Everything the rules find, what counts most first.</returns>
    public static IReadOnlyList<AgendaCandidate> Of(BriefInput input, IReadOnlyList<BriefRow> pursued, IReadOnlyList<BriefPerson> silent)
    {
        var rows = pursued.ToDictionary(r => r.Kpi);
        var (reasons, order) = (new KpiReasons(input, rows), new AgendaOrder(input, rows));
        var found = pursued
            .Select(row => (Row: row, Reasons: reasons.Of(row)))
            .Where(f => f.Reasons.Count > 0)
            .ToDictionary(f => f.Row.Kpi, f => (f.Row, Reasons: (List<AgendaReason>)[.. f.Reasons, .. order.Of(f.Row)]));

        List<(CheckInRequest Request, AgendaReason Reason)> elsewhere = [];
        foreach (var (request, reason) in Blockers(input))
        {
            if (MostUrgent(request, found) is { } kpi) found[kpi].Reasons.Add(reason);
            else if (reason.RuleId == AgendaRules.Blocked.Id) elsewhere.Add((request, reason));
        }

        // What is stale says already that its number is missing.
        foreach (var (kpi, person) in Unanswered(input, silent).Where(m => found.ContainsKey(m.Kpi) && found[m.Kpi].Row.Verdict.Status != Status.Stale))
            found[kpi].Reasons.Add(new(AgendaRules.Missing.Id, AgendaPoints.MissingOfKpi, AgendaWords.HasNotGiven.Say(person, Part.Of([found[kpi].Row.Name]))));

        var actions = new NeededActions(input.Scorecard, input.Scorecard.Find(input.Cycle.Key.Cadence), input.Today);
        return
        [
            .. AgendaCandidate.Ranked(
            [
                .. found.Values.Select(f => OfKpi(f.Row, f.Reasons, actions)),
                .. elsewhere.Select(b => OfBlocked(input, b.Request, b.Reason, actions)),
                .. Missing(input, silent, found.Keys.ToHashSet(), actions),
                .. NotDone.Of(input, actions) is { } decided ? [decided] : Array.Empty<AgendaCandidate>(),
            ]),
        ];
    }

    private static AgendaCandidate OfKpi(BriefRow row, IReadOnlyList<AgendaReason> reasons, NeededActions actions) => new()
    {
        Status = row.Verdict.Status,
        Reasons = reasons,
        Action = actions.Of(row, AgendaCandidate.Strongest(reasons)),
        Row = row,
        Name = row.Name,
        Extent = KpiReasons.HowFarOff(row),
    };

    /// <summary>The blockers that owners named, by the owners' names.</summary>
    private static IEnumerable<(CheckInRequest Request, AgendaReason Reason)> Blockers(BriefInput input) =>
        from request in input.Requests.OrderBy(r => input.NameOf(r.Key.Person), StringComparer.Ordinal).ThenBy(r => r.Key.Person)
        where !string.IsNullOrEmpty(request.Blocker)
        let person = request.Key.Person
        select (request, request.Confidence == Confidence.Low
            ? new AgendaReason(AgendaRules.Blocked.Id, AgendaPoints.Blocked, AgendaWords.IsBlocked.Say(person, request.Blocker!))
            : new AgendaReason(AgendaRules.OpenBlocker.Id, AgendaPoints.OpenBlocker, AgendaWords.NamesBlocker.Say(person, request.Blocker!)));

    /// <summary>A blocker stands once on the agenda: with the KPI that counts most of those that its owner was asked for.</summary>
    private static KpiId? MostUrgent(CheckInRequest request, Dictionary<KpiId, (BriefRow Row, List<AgendaReason> Reasons)> found) =>
        request.Owed.Where(o => !o.Dropped).Select(o => o.Kpi).Distinct().Where(found.ContainsKey)
            .OrderByDescending(k => found[k].Reasons.Sum(r => r.Points)).ThenBy(k => found[k].Row.Name, StringComparer.Ordinal).ThenBy(k => k)
            .Select(k => (KpiId?)k).FirstOrDefault();

    private static AgendaCandidate OfBlocked(BriefInput input, CheckInRequest request, AgendaReason reason, NeededActions actions) => new()
    {
        Status = Worst(input, request),
        Reasons = [reason],
        Action = actions.Unblock(request.Key.Person),
        Person = request.Key.Person,
        Name = input.NameOf(request.Key.Person),
    };

    private static IEnumerable<(KpiId Kpi, PersonId Person)> Unanswered(BriefInput input, IReadOnlyList<BriefPerson> silent)
    {
        var people = silent.Select(s => s.Person).ToHashSet();
        return input.Requests.Where(r => people.Contains(r.Key.Person)).SelectMany(r => r.Missing.Select(o => (o.Kpi, r.Key.Person))).DistinctBy(m => m.Kpi);
    }

    /// <param name="named">Those that are on the agenda themselves are not named again.</param>
    private static IEnumerable<AgendaCandidate> Missing(BriefInput input, IReadOnlyList<BriefPerson> silent, HashSet<KpiId> named, NeededActions actions)
    {
        var people = silent.Select(s => s.Person).ToHashSet();
        return
            from request in input.Requests
            where people.Contains(request.Key.Person)
            let missing = request.Missing.Where(o => !named.Contains(o.Kpi)).ToList()
            where missing.Count > 0
            let person = request.Key.Person
            let names = missing.Select(o => input.Scorecard.Find(o.Kpi)?.Name ?? o.Kpi.Value)
            select new AgendaCandidate
            {
                Status = Status.NoInformation,
                Reasons = [new(AgendaRules.Missing.Id, AgendaPoints.MissingOfPerson, AgendaWords.HasNotGiven.Say(person, Part.Of(names)))],
                Action = actions.GiveNumbers(person),
                Person = person,
                Name = input.NameOf(person),
                Extent = missing.Count,
            };
    }

    /// <summary>A blocked owner's item shows the worst of the KPIs asked of him.</summary>
    private static Status Worst(BriefInput input, CheckInRequest request)
    {
        var statuses = request.Owed.Select(o => input.Verdicts.GetValueOrDefault(o.Kpi)?.Status ?? Status.NoInformation).ToHashSet();
        Status[] order = [Status.OffTrack, Status.AtRisk, Status.Stale, Status.NoInformation];
        return order.Where(statuses.Contains).DefaultIfEmpty(Status.OnTrack).First();
    }
}
