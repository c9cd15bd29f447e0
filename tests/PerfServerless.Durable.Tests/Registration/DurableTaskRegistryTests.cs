using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Tests.Registration;

public sealed class DurableTaskRegistryTests
{
    [Fact]
    public void A_name_and_version_registered_twice_is_refused()
    {
        var registry = new DurableTaskRegistry().AddOrchestrator<Sample>().AddActivityFunc<int, int>("Add", (_, n) => n);

        Assert.Equal(
            "The orchestrator 'SAMPLE' is registered twice.",
            Assert.Throws<InvalidOperationException>(() => registry.AddOrchestrator<Sample>("SAMPLE")).Message);
        Assert.Equal(
            "The activity 'add' is registered twice.",
            Assert.Throws<InvalidOperationException>(() => registry.AddActivityFunc<int, int>("add", (_, n) => n)).Message);
        Assert.Equal("The orchestrator 'Sample' version '1.0.0' is registered twice.", Assert.Throws<InvalidOperationException>(() =>
            registry.AddOrchestrator<Sample>(version: "1.0.0").AddOrchestrator<Sample>(version: "1.0.0")).Message);
    }

    [Fact]
    public void What_is_registered_is_listed_in_order()
    {
        var registry = new DurableTaskRegistry()
            .AddOrchestrator<Sample>(version: "2.0").AddOrchestrator<Sample>().AddOrchestrator<Sample>(version: "10.0").AddOrchestrator<Sample>("Another")
            .AddActivity<SampleActivity>().AddActivityFunc<string, int>("Count", (_, text) => text.Length);

        Assert.Equal(["'Another'", "'Sample'", "'Sample' version '2.0'", "'Sample' version '10.0'"], registry.Orchestrators.Select(r => r.ToString()));
        Assert.Equal(["'Count'", "'SampleActivity'"], registry.Activities.Select(r => r.ToString()));
        Assert.Equal(typeof(SampleActivity), registry.Activities[1].Type);
    }

    [Fact]
    public void Classes_come_from_the_services_with_what_they_need()
    {
        using var services = new ServiceCollection().AddSingleton(new Greeting("Servus")).BuildServiceProvider();
        var registry = new DurableTaskRegistry().AddOrchestrator<Sample>().AddActivity<SampleActivity>();

        var first = registry.CreateOrchestrator("sample", default, services);

        Assert.NotSame(first, registry.CreateOrchestrator("sample", default, services));
        Assert.IsType<SampleActivity>(registry.CreateActivity("SampleActivity", default, services));
    }

    [Fact]
    public void What_is_not_registered_is_null()
    {
        var registry = new DurableTaskRegistry().AddOrchestrator<Sample>(version: "1.0");
        using var services = new ServiceCollection().BuildServiceProvider();

        Assert.Null(registry.CreateOrchestrator("Sample", "2.0", services));
        Assert.Null(registry.CreateOrchestrator("Other", default, services));
        Assert.Null(registry.CreateActivity("Sample", default, services));
        Assert.True(registry.HasOrchestrator("Sample", "1.0"));
        Assert.False(registry.HasOrchestrator("Sample"));
    }

    internal sealed record Greeting(string Text);

    internal sealed class Sample : TaskOrchestrator<int, int>
    {
        public override Task<int> RunAsync(TaskOrchestrationContext context, int input) => Task.FromResult(input);
    }

    internal sealed class SampleActivity(Greeting greeting) : TaskActivity<string, string>
    {
        public override Task<string> RunAsync(TaskActivityContext context, string input) => Task.FromResult($"{greeting.Text} {input}");
    }
}
