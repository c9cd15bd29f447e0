using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Forecasts;

/// <summary>
/// Mixes the candidates by rolling origin: each weighs the more the smaller its errors were, at every horizon, as a share of the last
/// value's. It learns trial after trial, so that what it mixed at an earlier moment knew nothing of later ones.
/// </summary>
/// <remarks>The constants were chosen on the train parts of the tourism and M4 weekly series, their last values held out; see <c>docs/rules.md</c>.</remarks>
internal sealed class Combination(Candidate[] candidates, double[] values, int horizon)
{
    /// <summary>Between the plain mean (0) and the best alone (infinite).</summary>
    private const double Sharpness = 5;

    /// <summary>So many trials as good as the last value's are added to a candidate's own.</summary>
    private const double Doubt = 2;

    /// <summary>A kind of method names the forecast where its mean error was below this share of the last value's.</summary>
    private const double Clearly = 0.9;

    private readonly double[][] errors = Array.ConvertAll(candidates, _ => new double[horizon]);
    private readonly double[][] ofLast = Array.ConvertAll(candidates, _ => new double[horizon]);
    private readonly int[][] counts = Array.ConvertAll(candidates, _ => new int[horizon]);

    /// <summary>How many values the first trial knows.</summary>
    public int First => candidates[0].First;

    /// <summary>The method that forecast the past best, the last value where none did clearly better.</summary>
    public string RuleId
    {
        get
        {
            var best = Enumerable.Range(1, candidates.Length - 1).MinBy(i => Share(i, values.Length));
            return Share(best, values.Length) < Clearly ? candidates[best].RuleId : ForecastRules.Naive.Id;
        }
    }

    /// <summary>What was forecast, and what became of it, is told in the order of time: at a moment all values before it.</summary>
    public void Learn(int at)
    {
        for (var c = 0; c < candidates.Length; c++)
            for (var known = Math.Max(candidates[c].First, at - horizon + 1); known <= at; known++)
            {
                var h = at - known;
                errors[c][h] += Math.Abs(values[at] - candidates[c].At(known)![h]);
                ofLast[c][h] += Math.Abs(values[at] - candidates[0].At(known)![h]);
                counts[c][h]++;
            }
    }

    /// <returns>The forecasts from so many values, mixed by what was learned so far.</returns>
    public double[] Ahead(int known)
    {
        var (mixed, total) = (new double[horizon], 0.0);
        for (var c = 0; c < candidates.Length; c++)
        {
            if (candidates[c].At(known) is not { } ahead) continue;

            var weight = Weight(c, known);
            total += weight;
            for (var h = 0; h < horizon; h++) mixed[h] += weight * ahead[h];
        }

        for (var h = 0; h < horizon; h++) mixed[h] /= total;
        return mixed;
    }

    /// <summary>How much of what is mixed now could already be forecast from each trial's values: a method that came later was not tried there.</summary>
    public double[] Present()
    {
        double[] weights = [.. Enumerable.Range(0, candidates.Length).Select(c => Weight(c, values.Length))];
        var all = weights.Sum();
        return [.. Enumerable.Range(First, values.Length - First).Select(known => candidates.Zip(weights, (c, w) => known < c.First ? 0 : w).Sum() / all)];
    }

    private double Weight(int candidate, int known) => Math.Pow(Math.Max(Share(candidate, known), 0.001), -Sharpness);

    private double Share(int candidate, int known)
    {
        var (error, last, tried) = (errors[candidate], ofLast[candidate], counts[candidate]);
        var (share, weight) = (0.0, 0);
        for (var h = 0; h < horizon; h++)
        {
            if (!(last[h] > 0)) continue;
            share += tried[h] * error[h] / last[h];
            weight += tried[h];
        }

        var trials = Math.Max(0, known - candidates[candidate].First);
        return (((weight > 0 ? share / weight : 1) * trials) + Doubt) / (trials + Doubt);
    }
}
