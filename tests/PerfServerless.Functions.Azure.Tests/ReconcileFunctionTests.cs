using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PerfServerless.Functions.Azure.Functions;
using PerfServerless.Functions.Azure.Hosting;
using PerfServerless.Functions.Azure.Tests.Adapter;
using PerfServerless.Functions.Azure.Tests.Hosting;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Import;
using PerfServerless.TestKit.Import;
using Official = Microsoft.DurableTask.Client;

namespace PerfServerless.Functions.Azure.Tests;

/// <summary>The timer that looks after the cadences on Azure.</summary>
public sealed class ReconcileFunctionTests
{
    private const string Rhythm = "k:acme:weekly";

    [Theory]
    [InlineData(null)]
    [InlineData(Official.OrchestrationRuntimeStatus.Failed)]
    [InlineData(Official.OrchestrationRuntimeStatus.Terminated)]
    public async Task A_cadence_that_is_missing_or_ended_is_started_anew_under_its_id(Official.OrchestrationRuntimeStatus? before)
    {
        var (official, starts) = await RunAsync(before);

        Assert.Equal([Rhythm], starts);
        official.Begin();
        Assert.Equal(Official.OrchestrationRuntimeStatus.Running, official.Instances[Rhythm].RuntimeStatus);
    }

    [Theory]
    [InlineData(Official.OrchestrationRuntimeStatus.Running)]
    [InlineData(Official.OrchestrationRuntimeStatus.Pending)]
    [InlineData(Official.OrchestrationRuntimeStatus.Suspended)]
    public async Task One_that_lives_or_is_paused_is_left_alone(Official.OrchestrationRuntimeStatus before)
    {
        var (official, starts) = await RunAsync(before);

        Assert.Empty(starts);
        Assert.Equal(before, official.Instances[Rhythm].RuntimeStatus);
    }

    [Fact]
    public async Task One_that_the_scorecard_does_not_name_is_not_started()
    {
        var (_, starts) = await RunAsync(null, folder => folder.With("cadences.csv", string.Join('\n', folder.Files["cadences.csv"].Split('\n')[..1])));

        Assert.Empty(starts);
    }

    [Fact] // a round of each process of its own would be as many starters at once as there are processes
    public void Only_the_timer_function_looks_after_the_cadences_there()
    {
        var services = new ServiceCollection().AddReviewsOnAzure(AzureSettings.Configuration);

        Assert.Contains(services, d => d.ServiceType == typeof(CadenceReconciler));
        Assert.DoesNotContain(
            services.Where(d => d.ServiceType == typeof(IHostedService)),
            d => d.ImplementationFactory?.Method.ReturnType == typeof(CadenceReconciler) || d.ImplementationType == typeof(CadenceReconciler));
    }

    private static async Task<(FakeOfficialClient Official, List<string> Starts)> RunAsync(
        Official.OrchestrationRuntimeStatus? before, Func<FolderBuilder, FolderBuilder>? change = null)
    {
        var configuration = AzureSettings.Configuration;
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { EnvironmentName = Environments.Production })
            .AddReviewsOnAzure(configuration)
            .AddInMemoryStores()
            .AddSingleton<TimerFunctions>()
            .BuildServiceProvider();
        var folder = new FolderBuilder();
        Assert.IsType<ImportOutcome.Imported>(
            await services.GetRequiredService<ScorecardImport>().ImportAsync((change?.Invoke(folder) ?? folder).ToFolder(), null, CancellationToken.None));
        var official = new FakeOfficialClient();
        if (before is { } status) official.Put("CadenceOrchestrator", Rhythm, status);
        var starts = new List<string>();
        official.BeforeStart = starts.Add;

        await services.GetRequiredService<TimerFunctions>().ReconcileAsync(new TimerInfo(), official, new Call());
        return (official, starts);
    }
}
