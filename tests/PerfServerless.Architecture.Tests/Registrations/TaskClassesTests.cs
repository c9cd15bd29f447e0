using PerfServerless.Durable;
using PerfServerless.Functions.Composition;

namespace PerfServerless.Architecture.Tests.Registrations;

public sealed class TaskClassesTests
{
    [Fact]
    public void Every_orchestrator_and_activity_is_registered() =>
        Assert.Empty(TaskClasses.Unregistered(typeof(ReviewRegistry).Assembly.GetTypes(), ReviewRegistry.Create()));

    [Fact]
    public void One_that_is_not_registered_is_caught() =>
        Assert.Equal(["Forgotten is not in ReviewRegistry"], TaskClasses.Unregistered([typeof(Forgotten), typeof(string)], ReviewRegistry.Create()));

    private sealed class Forgotten : TaskActivity<string, int>
    {
        public override Task<int> RunAsync(TaskActivityContext context, string input) => Task.FromResult(input.Length);
    }
}
