namespace PerfServerless.Domain.Forecasts;

/// <summary>
/// Holds back what is odd in a value, so that one odd month does not become seven. A value is odd that surprises far more than those before
/// it. The next one tells whether it stayed: two in a row are a new level, and where odd values of this series stayed before, the next is believed more.
/// </summary>
internal static class OddValues
{
    /// <summary>A value is odd that surprises more than so many times the usual. Smaller cut real changes, larger let typing errors through.</summary>
    private const double Odd = 4;

    /// <summary>Before so many surprises nobody knows what is usual.</summary>
    private const int Warm = 4;

    private const double OfLevel = 0.5;
    private const double OfSeason = 0.2;
    private const double OfUsual = 0.1;

    /// <returns>The values as far as they are believed: each knows only those before it.</returns>
    public static double[] HeldBack(double[] values, int season)
    {
        var (plain, usual) = Walk(values, 1, from: season > 1 && values.Length >= (2 * season) + 4 ? 2 * season : 1);
        if (season == 1 || values.Length < (2 * season) + 4) return plain;

        var (seasonal, usualInSeason) = Walk(values, season, from: 2 * season);
        return usualInSeason < usual ? seasonal : plain;
    }

    /// <param name="from">From which value on the mean surprise is taken.</param>
    private static (double[] Believed, double Usual) Walk(double[] values, int season, int from)
    {
        var (level, pattern) = Start(values, season);
        var believed = new double[values.Length];
        var (usual, surprises, total) = (0.0, 0, 0.0);
        var (stayed, returned) = (0.0, 1.0);
        (double Surprise, double Before)? odd = null;

        var first = season > 1 ? 0 : 1;
        if (first == 1) believed[0] = values[0];
        for (var t = first; t < values.Length; t++)
        {
            var place = t % pattern.Length;
            var expected = level + pattern[place];
            var surprise = values[t] - expected;
            var (size, limit, taken, confirmed) = (Math.Abs(surprise), Odd * usual, surprise, false);
            if (odd is { } before)
            {
                confirmed = (values[t] - pattern[place] - before.Before) / before.Surprise > 0.5;
                (stayed, returned) = confirmed ? (stayed + 1, returned) : (stayed, returned + 1);
                odd = null;
            }

            var known = ++surprises > Warm;
            if (known && !confirmed && size > limit)
            {
                var cut = usual > 0 ? limit : size / 2; // of what never moved nobody knows how far it moves
                taken = Math.Sign(surprise) * (cut + ((size - cut) * stayed / (stayed + returned)));
                odd = (surprise, level);
            }

            believed[t] = expected + taken;
            level += OfLevel * taken;
            if (season > 1) pattern[place] += OfSeason * (1 - OfLevel) * taken;

            var counted = Math.Min(size, known && usual > 0 ? limit : size);
            usual += Math.Max(OfUsual, 1.0 / surprises) * (counted - usual);
            if (t >= from) total += counted;
        }

        return (believed, total);
    }

    private static (double Level, double[] Pattern) Start(double[] values, int season)
    {
        if (season == 1) return (values[0], [0]);

        var (first, second) = (values.Take(season).Average(), values.Skip(season).Take(season).Average());
        var trend = (second - first) / season;
        var pattern = new double[season];
        for (var i = 0; i < season; i++) pattern[i] = ((values[i] - first + values[season + i] - second) / 2) - (trend * (i - ((season - 1) / 2.0)));
        return (first - (trend * (season + 1) / 2), pattern);
    }
}
