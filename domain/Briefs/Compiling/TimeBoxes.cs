namespace PerfServerless.Domain.Briefs.Compiling;

/// <summary>Divides a meeting's length among the items of its agenda: what counts more gets more, and the rest is for decisions and actions.</summary>
internal static class TimeBoxes
{
    /// <summary>In fewer minutes nothing is settled.</summary>
    public const int Least = 3;

    /// <summary>The part of the meeting that decisions and actions have at least, and that one item has at most.</summary>
    private const int ClosingPart = 6, MostPart = 4;

    /// <summary>How many items have room in a meeting of so many minutes; always one.</summary>
    public static int Room(int meeting) => Math.Max(1, (meeting - Closing(meeting)) / Least);

    /// <param name="points">What each item counts, most first; not more of them than have room.</param>
    /// <returns>Each item's minutes: at least three, never more than the item before it, together less than the meeting.</returns>
    public static IReadOnlyList<int> Of(int meeting, IReadOnlyList<int> points)
    {
        var minutes = points.Select(_ => Least).ToArray();
        var most = Math.Max(Least, meeting / MostPart);
        for (var left = meeting - Closing(meeting) - minutes.Sum(); left > 0; left--)
        {
            if (Next(minutes, points, most) is not { } next) break;
            minutes[next]++;
        }

        return minutes;
    }

    private static int Closing(int meeting) => Math.Max(Least, meeting / ClosingPart);

    /// <summary>Who has the fewest minutes for what it counts gets the next one; of equal ones the first.</summary>
    private static int? Next(int[] minutes, IReadOnlyList<int> points, int most)
    {
        int? next = null;
        for (var i = 0; i < minutes.Length; i++)
        {
            if (minutes[i] >= most) continue;
            if (next is not { } best || Of(i) * minutes[best] > Of(best) * minutes[i]) next = i;
        }

        return next;

        int Of(int item) => Math.Max(1, points[item]);
    }
}
