using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;

namespace PerfServerless.Domain.Chat.Lookups;

/// <summary>Finds an objective or a KPI by what somebody calls it.</summary>
public static class NameSearch
{
    /// <summary>So many fit on a card as buttons.</summary>
    public const int Most = 4;

    /// <summary>What goes by that name: by its id or its whole name, else whatever has all of its words in its name.</summary>
    /// <param name="today">A KPI that has ended is found no more.</param>
    /// <returns>Objectives before KPIs; empty where nothing does.</returns>
    public static IReadOnlyList<Named> Find(Scorecard scorecard, string text, DateOnly today)
    {
        var (wanted, all) = (ChatCommands.Plain(text), All(scorecard, today).ToList());
        if (wanted.Length == 0) return [];

        var exact = all.FindAll(n => string.Equals(n.Id, text.Trim(), StringComparison.OrdinalIgnoreCase) || ChatCommands.Plain(n.Name) == wanted);
        if (exact.Count > 0) return exact;

        var words = wanted.Split(' ');
        return all.FindAll(n => Words(n.Name) is var its && words.All(w => its.Any(i => i.StartsWith(w, StringComparison.Ordinal))));
    }

    /// <summary>What is called nearly like that, nearest first.</summary>
    public static IReadOnlyList<Named> Near(Scorecard scorecard, string text, DateOnly today)
    {
        var (wanted, all) = (ChatCommands.Plain(text), All(scorecard, today).ToList());
        var whole = Misspelling.Near(wanted, all, n => ChatCommands.Plain(n.Name), Most);
        if (whole.Count > 0) return whole;

        // Of a long name people write one word.
        return [.. Misspelling.Near(wanted, all.SelectMany(n => Words(n.Name).Where(w => w.Length > 3).Select(w => (Named: n, Word: w))), w => w.Word, int.MaxValue)
            .Select(w => w.Named).Distinct().Take(Most)];
    }

    /// <summary>The objectives that have none above them, for who does not know what to ask for.</summary>
    public static IReadOnlyList<Named> Tops(Scorecard scorecard) =>
        [.. scorecard.Objectives.Where(o => o.Parent is null).Take(Most).Select(Of)];

    private static IEnumerable<Named> All(Scorecard scorecard, DateOnly today) =>
        scorecard.Objectives.Select(Of)
            .Concat(scorecard.Kpis.Where(k => !k.HasEnded(today)).Select(k => new Named(k.Name, k.Id.Value) { Kpi = k.Id }));

    private static Named Of(Objective objective) => new(objective.Name, objective.Id.Value) { Objective = objective.Id };

    private static string[] Words(string name) => ChatCommands.Plain(name).Split(' ');
}
