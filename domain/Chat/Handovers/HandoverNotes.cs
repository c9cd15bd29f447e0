using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Handovers;

/// <summary>What people are told of KPIs that they own anew, or that need another owner.</summary>
public static class HandoverNotes
{
    private const int ShownKpis = 10;

    /// <summary>One message for everybody who owns KPIs that somebody else owned before, or that are new.</summary>
    public static IReadOnlyDictionary<PersonId, DeskNote> Got(Scorecard before, Scorecard after, string version, DateTimeOffset now)
    {
        var owners = before.Kpis.ToDictionary(k => k.Id, k => k.Owner);
        return after.Kpis
            .Where(k => k.Formula is null && k.Owner is { } owner && owners.GetValueOrDefault(k.Id) != owner && after.Find(owner)?.HasLeft(now) is false)
            .GroupBy(k => k.Owner!.Value)
            .ToDictionary(g => g.Key, g => new DeskNote(
                $"owns-{version}",
                HandoverWords.GotTitle.Say(g.Count()),
                Sentences.Starting(
                    HandoverWords.Got.Say(Names(g), Math.Min(g.Count(), ShownKpis)),
                    g.Count() > ShownKpis ? HandoverWords.More.Say(g.Count() - ShownKpis) : null,
                    NextDue(after, now) is { } due ? HandoverWords.NextDue.Say(due) : null)));
    }

    /// <returns>What the manager of somebody who has left is told; null where nothing is left to own.</returns>
    public static DeskNote? Left(Scorecard scorecard, PersonId person, DateOnly today)
    {
        var kpis = OwnedBy(scorecard, person, today);
        return kpis.Count == 0 ? null : new(
            $"left-{person}",
            HandoverWords.LeftTitle.Say(person, kpis.Count),
            Sentences.Starting(
                HandoverWords.Left.Say(person, Names(kpis), Math.Min(kpis.Count, ShownKpis)),
                kpis.Count > ShownKpis ? HandoverWords.More.Say(kpis.Count - ShownKpis) : null))
        {
            Left = person,
        };
    }

    /// <summary>The KPIs of a person for which somebody has to answer.</summary>
    public static IReadOnlyList<Kpi> OwnedBy(Scorecard scorecard, PersonId person, DateOnly today) =>
        [.. scorecard.Kpis.Where(k => k.Owner == person && k.Formula is null && !k.HasEnded(today))];

    private static Part.List Names(IEnumerable<Kpi> kpis) => Part.Of(kpis.Select(k => k.Name).Take(ShownKpis));

    private static DateTimeOffset? NextDue(Scorecard scorecard, DateTimeOffset now) => scorecard.Cadences
        .Where(c => c.State is null)
        .Select(c => CyclePlanner.Next(c, scorecard.Organisation, now).Times.DueAt)
        .Where(at => at > now)
        .Cast<DateTimeOffset?>()
        .Min();
}
