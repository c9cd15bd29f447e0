using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules.Objectives;
using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Briefs.Compiling;

/// <summary>Puts a scorecard's roll-ups in the order in which they are read: the whole, each perspective with its objectives below it, the units.</summary>
internal static class BriefRollUps
{
    public static IReadOnlyList<BriefRollUp> Of(BriefInput input)
    {
        var scorecard = input.Scorecard;
        if (input.Reading is not { } whole || scorecard.Objectives.Count == 0) return [];

        var reading = input.Told is { } told ? Scoring.Of(scorecard, whole, told) : whole;
        if (reading.Objectives.Count == 0) return [];
        return
        [
            new() { Kind = BriefRollUpKind.Whole, Name = input.Subject, Reading = reading.Whole },
            .. reading.Perspectives.OrderBy(p => p.Key).SelectMany(p => Perspective(scorecard, reading, p.Key, new Postponement(scorecard))),
            .. reading.Units.OrderBy(u => u.Key, StringComparer.Ordinal).Select(
                u => new BriefRollUp { Kind = BriefRollUpKind.Unit, Name = u.Key, Reading = u.Value }),
        ];
    }

    private static IEnumerable<BriefRollUp> Perspective(Scorecard scorecard, ScorecardReading reading, Perspective perspective, Postponement postponement)
    {
        yield return new() { Kind = BriefRollUpKind.Perspective, Name = "", Perspective = perspective, Reading = reading.Perspectives[perspective] };

        var own = scorecard.Objectives
            .Where(o => o.Perspective == perspective && reading.Objectives.ContainsKey(o.Id))
            .OrderBy(o => o.Name, StringComparer.Ordinal)
            .ToList();
        var ids = own.Select(o => o.Id).ToHashSet();
        var children = own.ToLookup(o => o.Parent is { } parent && ids.Contains(parent) ? parent : (ObjectiveId?)null);
        var open = new Stack<(Objective Objective, int Depth)>(children[null].Reverse().Select(o => (o, 0)));
        while (open.TryPop(out var next))
        {
            var (objective, depth) = next;
            var postponed = postponement.Of(objective.Id);
            yield return new()
            {
                Kind = BriefRollUpKind.Objective,
                Name = objective.Name,
                Id = objective.Id.Value,
                Perspective = perspective,
                Depth = depth,
                Postponed = postponed is not null,
                PostponedWith = postponed == objective ? null : postponed?.Name,
                Reading = reading.Objectives[objective.Id],
            };
            foreach (var child in children[objective.Id].Reverse()) open.Push((child, depth + 1));
        }
    }
}
