using System.Numerics;

namespace PerfServerless.Domain.Forecasts;

/// <summary>
/// Simple exponential smoothing with all weights that are tried, side by side; at any moment those count whose squared one-step errors were
/// the smallest until then.
/// </summary>
internal sealed class SimpleSmoothing
{
    // Sixteen, which the processor takes several at once.
    private static readonly double[] Weights = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1, 1, 1, 1, 1, 1];

    private readonly double[] levels = new double[Weights.Length];
    private readonly double[] squares = new double[Weights.Length];
    private double last;

    public SimpleSmoothing(double first)
    {
        last = first;
        Array.Fill(levels, first);
    }

    public void Take(double value)
    {
        var given = new Vector<double>(last = value);
        for (var i = 0; i < Weights.Length; i += Vector<double>.Count)
        {
            var level = new Vector<double>(levels, i);
            var surprise = given - level;
            (new Vector<double>(squares, i) + (surprise * surprise)).CopyTo(squares, i);
            (level + (new Vector<double>(Weights, i) * surprise)).CopyTo(levels, i);
        }
    }

    public (double Level, double Weight) Best()
    {
        var best = (Squares: double.PositiveInfinity, Level: last, Weight: 1.0);
        for (var i = 0; i < Weights.Length; i++)
            if (squares[i] < best.Squares) best = (squares[i], levels[i], Weights[i]);
        return (best.Level, best.Weight);
    }
}
