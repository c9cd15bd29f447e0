namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>The tests that share one stage, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ReviewStageCollection : ICollectionFixture<ReviewStage>
{
    public const string Name = "Review stage";
}
