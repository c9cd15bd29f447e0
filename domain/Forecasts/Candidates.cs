using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Forecasts;

/// <summary>The methods that a series is long enough for, the last value first.</summary>
internal static class Candidates
{
    /// <summary>The trials look back so many moments.</summary>
    private const int MostTrials = 60;

    /// <summary>Seasons of more periods are too finely cut for a pattern that multiplies.</summary>
    private const int LongestMultiplied = 12;

    /// <param name="values">Freed of what is odd, oldest first.</param>
    public static Candidate[] Of(double[] values, int horizon, int season)
    {
        var count = values.Length;
        var theta = ThetaMethod.Plain(values, horizon, First(count, 4));
        var all = new List<Candidate>
        {
            Candidate.Of(ForecastRules.Naive.Id, First(count, 3), count, known => Repeated(values, known, 1, horizon)),
            DampedMethod.Run(values, horizon, season: 1, First(count, DampedMethod.StartOf(count) + 1), inLogs: false),
            theta,
        };
        if (season > 1 && count >= season + 4)
            all.Add(Candidate.Of(ForecastRules.Seasonal.Id, First(count, season), count, known => Repeated(values, known, season, horizon)));

        if (season == 1 || count < (2 * season) + 4) return [.. all];

        var first = First(count, DampedMethod.SeasonsToStart(count, season) * season);
        all.Add(DampedMethod.Run(values, horizon, season, first, inLogs: false));
        if (season <= LongestMultiplied && values.All(v => v > 0)) all.Add(DampedMethod.Run(values, horizon, season, first, inLogs: true));
        all.Add(ThetaMethod.Seasonal(values, horizon, season, First(count, 2 * season), theta));
        return [.. all];
    }

    /// <summary>How many values the first trial knows: what the method needs, and not so few that they tell nothing of today.</summary>
    private static int First(int count, int least) => Math.Max(Math.Min(Math.Max(least, 3 * count / 10), count - 1), count - MostTrials);

    /// <summary>The last values again, as many as a season has.</summary>
    private static double[] Repeated(double[] values, int known, int season, int horizon)
    {
        var ahead = new double[horizon];
        for (var h = 0; h < horizon; h++) ahead[h] = values[known - season + (h % season)];
        return ahead;
    }
}
