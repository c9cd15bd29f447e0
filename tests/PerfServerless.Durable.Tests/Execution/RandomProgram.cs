namespace PerfServerless.Durable.Tests.Execution;

/// <summary>An orchestrator made by chance: a list of steps, some holding lists of their own.</summary>
internal sealed record RandomProgram(IReadOnlyList<RandomStep> Steps)
{
    public static RandomProgram From(Random random) => new(List(random, 3, 10, 3));

    private static RandomStep[] List(Random random, int least, int most, int depth) =>
        [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Step(random, depth))];

    private static RandomStep Step(Random random, int depth)
    {
        var kind = (RandomStepKind)random.Next(depth == 0 ? (int)RandomStepKind.All : (int)RandomStepKind.Last + 1);
        return new RandomStep(kind, random.Next(4), random.Next(1, 50), kind >= RandomStepKind.All ? List(random, 1, 3, depth - 1) : []);
    }
}
