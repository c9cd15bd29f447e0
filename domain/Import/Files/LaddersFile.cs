using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards.Ladders;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Reads <c>ladders.csv</c>: a line a step of a criticality's ladder, in any order.</summary>
internal static class LaddersFile
{
    /// <returns>A ladder for each criticality that has lines, with its steps in order.</returns>
    public static List<Ladder> Read(TableRows table)
    {
        var read = new List<(RowCells Row, Criticality Criticality, LadderRung Rung)>();
        foreach (var row in table.Judged)
        {
            var criticality = row.Word<Criticality>("criticality", required: true);
            var step = row.Word<LadderStep>("step", required: true);
            var grace = GraceOf(row);
            if (criticality is null || step is null || grace is null) continue;

            if (read.Find(r => (r.Criticality, r.Rung.Step) == (criticality.Value, step.Value)).Row is { } first)
                row.Mistake("step", LadderFileWords.Twice.Say(Word(criticality.Value), Word(step.Value), first.Line));
            else if (Sooner(step.Value, grace) is { } sentence) row.Mistake("grace", sentence);
            else read.Add((row, criticality.Value, new(step.Value, grace)));
        }

        var ladders = new List<Ladder>();
        foreach (var ladder in read.GroupBy(r => r.Criticality).OrderBy(g => g.Key))
        {
            var rungs = ladder.OrderBy(r => r.Rung.Step).ToList();
            InOrder([.. rungs.Where(r => r.Rung.Step != LadderStep.Acknowledge).Select(r => (r.Row, r.Rung))]);
            ladders.Add(new(ladder.Key, [.. rungs.Select(r => r.Rung)]));
        }

        return ladders;
    }

    private static Grace? GraceOf(RowCells row)
    {
        if (row.Required("grace") is not { } text) return null;
        if (Grace.TryParse(text) is { } grace) return grace;

        row.Mistake("grace", LadderFileWords.NoGrace.Say(text, Grace.MostDays));
        return null;
    }

    /// <summary>Nobody above the owner is told before the value is due, and nobody has to answer in no time.</summary>
    private static Saying? Sooner(LadderStep step, Grace grace) => step switch
    {
        LadderStep.Reminder or LadderStep.SecondReminder => null,
        LadderStep.Manager or LadderStep.ManagersManager or LadderStep.Leader => grace.Order < 0 ? LadderFileWords.BeforeDue.Say(Word(step)) : null,
        LadderStep.Acknowledge => grace.Order <= 0 ? LadderFileWords.NoTime.Say() : null,
    };

    private static void InOrder(IReadOnlyList<(RowCells Row, LadderRung Rung)> rungs)
    {
        foreach (var ((_, below), (row, rung)) in rungs.Zip(rungs.Skip(1)))
        {
            if (rung.After.Order <= below.After.Order)
                row.Mistake("grace", LadderFileWords.Unordered.Say(Word(rung.Step), rung.After.ToString(), Word(below.Step), below.After.ToString()));
        }
    }

    private static string Word<T>(T word)
        where T : struct, Enum => word.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";
}
