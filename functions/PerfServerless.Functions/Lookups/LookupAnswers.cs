using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Lookups;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Phrases;

namespace PerfServerless.Functions.Lookups;

/// <summary>Answers "my KPIs", and "status" with the name of an objective or a KPI.</summary>
internal sealed class LookupAnswers(IActualStore actuals, IStatementStore statements, BusinessTime business) : IChatPhrase
{
    public async Task<ChatCard?> AnswerAsync(SaidInChat said, CancellationToken cancellationToken) =>
        ChatCommands.After(ChatCommand.Standing, said.Text) is { } name
            ? await StandingAsync(said.Scorecard, said.Person, name, cancellationToken)
            : null;

    public async Task<ChatCard> MineAsync(Scorecard scorecard, Person person, CancellationToken cancellationToken)
    {
        var today = Today(person);
        IReadOnlyList<Kpi> kpis = [.. scorecard.Kpis.Where(k => k.Owner == person.Id && !k.HasEnded(today))];
        return LookupContent.Mine(scorecard, kpis, await ReadAsync(scorecard, [.. kpis.Select(k => k.Id)], today, cancellationToken));
    }

    private async Task<ChatCard> StandingAsync(Scorecard scorecard, Person person, string name, CancellationToken cancellationToken)
    {
        var today = Today(person);
        return NameSearch.Find(scorecard, name, today) switch
        {
            [{ Kpi: { } id }] => LookupContent.Of(scorecard, scorecard.Find(id)!, await ReadAsync(scorecard, [id], today, cancellationToken)),
            [{ Objective: { } id }] => LookupContent.Of(scorecard, scorecard.Find(id)!, await ReadAsync(scorecard, Below(scorecard, id, today), today, cancellationToken)),
            [] => LookupContent.Unknown(name, NameSearch.Near(scorecard, name, today)),
            var several => LookupContent.Several(name, several),
        };
    }

    /// <summary>The KPIs of an objective and of all those below it.</summary>
    private static IReadOnlyList<KpiId> Below(Scorecard scorecard, ObjectiveId top, DateOnly today)
    {
        var children = scorecard.Objectives.ToLookup(o => o.Parent);
        var (held, open) = (new HashSet<ObjectiveId> { top }, new Queue<ObjectiveId>([top]));
        while (open.TryDequeue(out var next))
            foreach (var child in children[next].Where(c => held.Add(c.Id))) open.Enqueue(child.Id);

        return [.. scorecard.Kpis.Where(k => k.Objective is { } its && held.Contains(its) && !k.HasEnded(today)).Select(k => k.Id)];
    }

    /// <summary>Only these are read, with what their verdicts rest on: somebody waits for the answer.</summary>
    private async Task<ScorecardStanding> ReadAsync(Scorecard scorecard, IReadOnlyList<KpiId> kpis, DateOnly today, CancellationToken cancellationToken)
    {
        var part = KpiScope.Around(scorecard, kpis);
        KpiId[] all = [.. part.Kpis.Select(k => k.Id)];
        var (known, stated) = (actuals.ReadAsync(scorecard.Tenant, all, cancellationToken), statements.ReadAsync(scorecard.Tenant, all, cancellationToken));
        return new(Scoring.Read(part, await known, today, HumanViews.Of(scorecard, await stated, [], today)), Scoring.SeriesOf(part, await known, today));
    }

    private DateOnly Today(Person person) => LocalTimes.DayOf(business.Now, person.TimeZone);
}
