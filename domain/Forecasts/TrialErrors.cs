namespace PerfServerless.Domain.Forecasts;

/// <summary>
/// How far the mixed forecasts of the trials were off, horizon by horizon. Errors grow with what is forecast (with its root, between a count's
/// and a share's), and recent ones say more.
/// </summary>
/// <remarks>The constants were chosen on the train parts of the tourism and M4 weekly series, their last values held out; see <c>docs/rules.md</c>.</remarks>
internal sealed class TrialErrors
{
    /// <summary>After so many periods, or a season, an error counts half.</summary>
    private const int LeastHalfLife = 10;

    /// <summary>The smooth growth along the horizons counts as much as so many trials.</summary>
    private const double Smooth = 10;

    /// <summary>Without trials errors are taken to grow with the horizon to this power, as firmly as that many trials would say it.</summary>
    private const double Growth = 0.4;
    private const double GrowthFirm = 4;

    /// <summary>The trials knew less than the forecast does.</summary>
    private const double OfTrials = 0.935;

    /// <summary>Chances rest on so much fewer trials: of what was said to happen in 5 to 9 of 100 cases, twice as many did.</summary>
    private const double Softened = 4;

    private const double NormalOfMean = 1.2533; // a normal distribution's standard deviation as a multiple of its mean absolute one

    private readonly double[] values;
    private readonly int season;
    private readonly double fade;
    private readonly double overall;
    private readonly double[] levels;
    private readonly double[] sums;
    private readonly double[] counts;
    private double trials;
    private double plainTrials;

    /// <param name="mean">What is forecast, from now on.</param>
    public TrialErrors(double[] values, int season, double[] mean)
    {
        (this.values, this.season) = (values, season);
        overall = values.Average(Math.Abs);
        fade = Math.Pow(0.5, 1.0 / Math.Max(LeastHalfLife, season));
        var around = Around(values.Length);
        levels = Array.ConvertAll(mean, m => LevelOf(m, around));
        (sums, counts) = (new double[mean.Length], new double[mean.Length]);
    }

    /// <param name="ahead">What would have been forecast from so many values.</param>
    /// <param name="present">How much of what is mixed now was in it, up to 1.</param>
    public void Add(int known, double[] ahead, double present)
    {
        var weight = present * present * Math.Pow(fade, values.Length - 1 - known);
        trials += weight;
        plainTrials += present * present;
        var around = Around(known);
        for (var h = 0; h < ahead.Length && known + h < values.Length; h++)
        {
            sums[h] += weight * Math.Abs(values[known + h] - ahead[h]) / Math.Max(LevelOf(ahead[h], around), levels[h] / 4);
            counts[h] += weight;
        }
    }

    public FittedModel Model(string ruleId, double[] mean)
    {
        var spreads = new double[mean.Length];
        var smooth = SmoothGrowth();
        var widened = NormalOfMean * OfTrials * (1 + (1.0 / plainTrials));
        for (var h = 0; h < spreads.Length; h++)
        {
            var error = (sums[h] + (Smooth * smooth(h + 1))) / (counts[h] + Smooth);
            spreads[h] = Math.Max(widened * error, h > 0 ? spreads[h - 1] : 0); // what is farther away is never known better
        }

        return new(ruleId, mean, spreads, levels, Math.Max(2, trials)) { FreedomOfChance = Math.Max(2, trials / Softened) };
    }

    /// <summary>The line through the logarithms of the errors and the horizons.</summary>
    private Func<int, double> SmoothGrowth()
    {
        var points = Enumerable.Range(0, sums.Length).Where(h => sums[h] > 0)
            .Select(h => (Weight: counts[h] / (h + 1), X: Math.Log(h + 1), Y: Math.Log(sums[h] / counts[h]))).ToList();
        if (points.Count == 0) return _ => 0;

        var total = points.Sum(p => p.Weight);
        var (x, y) = (points.Sum(p => p.Weight * p.X) / total, points.Sum(p => p.Weight * p.Y) / total);
        var squares = points.Sum(p => p.Weight * (p.X - x) * (p.X - x));
        var product = points.Sum(p => p.Weight * (p.X - x) * (p.Y - y));
        var growth = Math.Clamp((product + (Growth * GrowthFirm)) / (squares + GrowthFirm), 0, 1);
        return h => Math.Exp(y + (growth * (Math.Log(h) - x)));
    }

    /// <summary>What errors of a forecast are measured by: its size, and a little of what the values before it were, for forecasts near 0.</summary>
    private double LevelOf(double forecast, double around)
    {
        var level = Math.Sqrt(Math.Abs(forecast) + around + (0.01 * overall));
        return level > 0 ? level : 1;
    }

    /// <summary>A tenth of the size of the last values that were known: those of a season.</summary>
    private double Around(int known)
    {
        var (sum, count) = (0.0, Math.Min(known, Math.Max(season, 3)));
        for (var t = known - count; t < known; t++) sum += Math.Abs(values[t]);
        return 0.1 * sum / count;
    }
}
