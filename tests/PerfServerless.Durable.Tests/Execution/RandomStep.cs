namespace PerfServerless.Durable.Tests.Execution;

/// <param name="Name">Chooses one of a few names, so that steps meet under one name.</param>
/// <param name="Number">Minutes, a value, or whatever the kind needs.</param>
internal sealed record RandomStep(RandomStepKind Kind, int Name, int Number, IReadOnlyList<RandomStep> Inner);
