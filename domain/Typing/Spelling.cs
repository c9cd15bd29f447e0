namespace PerfServerless.Domain.Typing;

/// <summary>How near two words are to each other as people mistype them.</summary>
internal static class Spelling
{
    /// <summary>Longer ones are no words.</summary>
    public const int Longest = 64;

    /// <summary>So many letters of a word may be wrong: a third of it; more than that is another word.</summary>
    public static int Tolerance(int letters) => Math.Clamp((letters + 2) / 3, 1, 4);

    /// <summary>The number of letters to add, drop, change or swap with a neighbour (optimal string alignment).</summary>
    public static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
