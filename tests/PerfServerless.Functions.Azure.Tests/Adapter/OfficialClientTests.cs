using PerfServerless.Durable.Client;
using PerfServerless.Functions.Azure.Adapter;
using Official = Microsoft.DurableTask.Client;

namespace PerfServerless.Functions.Azure.Tests.Adapter;

public sealed class OfficialClientTests : IAsyncDisposable
{
    private readonly FakeOfficialClient official = new();
    private readonly ClientSource source = new();

    [Fact]
    public async Task Starting_an_instance_that_lives_changes_nothing()
    {
        var client = Client();
        official.Put("Cadence", "k:1", Official.OrchestrationRuntimeStatus.Running);
        official.BeforeStart = _ => Assert.Fail("The engine was asked to start it.");

        Assert.Equal("k:1", await client.ScheduleNewOrchestrationInstanceAsync("Cadence", null, new StartOrchestrationOptions("k:1")));
    }

    [Theory]
    [InlineData(Official.OrchestrationRuntimeStatus.Completed)]
    [InlineData(Official.OrchestrationRuntimeStatus.Failed)]
    [InlineData(Official.OrchestrationRuntimeStatus.Terminated)]
    public async Task One_that_ended_is_started_anew(Official.OrchestrationRuntimeStatus ended)
    {
        var client = Client();
        official.Put("Cadence", "k:1", ended);

        await client.ScheduleNewOrchestrationInstanceAsync("Cadence", null, new StartOrchestrationOptions("k:1"));

        official.Begin();
        Assert.Equal(Official.OrchestrationRuntimeStatus.Running, official.Instances["k:1"].RuntimeStatus);
    }

    [Theory]
    [InlineData(Official.OrchestrationRuntimeStatus.Pending)]
    [InlineData(Official.OrchestrationRuntimeStatus.Running)]
    [InlineData(Official.OrchestrationRuntimeStatus.Suspended)]
    public async Task Two_starts_in_the_same_moment_are_one(Official.OrchestrationRuntimeStatus others)
    {
        var client = Client();
        official.BeforeStart = id => official.Put("Cadence", id, others);

        Assert.Equal("k:1", await client.ScheduleNewOrchestrationInstanceAsync("Cadence", null, new StartOrchestrationOptions("k:1")));
        Assert.Empty(official.Stranded);
        Assert.Equal(others, official.Instances["k:1"].RuntimeStatus);
    }

    [Fact] // the offender: what the engine does where a start names no states
    public async Task Without_the_states_the_second_of_two_starters_strands_the_first_ones_instance()
    {
        for (var starter = 0; starter < 2; starter++)
            await official.ScheduleNewOrchestrationInstanceAsync(new Microsoft.DurableTask.TaskName("Cadence"), null, new Microsoft.DurableTask.StartOrchestrationOptions("k:1"));
        official.Begin();

        Assert.Equal(Official.OrchestrationRuntimeStatus.Pending, official.Instances["k:1"].RuntimeStatus);
    }

    [Fact]
    public async Task A_purge_says_from_when_and_which_states_although_it_was_asked_for_all()
    {
        await Client().PurgeAllInstancesAsync(new PurgeInstancesFilter(CreatedTo: DateTimeOffset.UnixEpoch.AddYears(60)));

        Assert.NotNull(official.PurgedBy!.CreatedFrom);
        Assert.Equal(
            [Official.OrchestrationRuntimeStatus.Completed, Official.OrchestrationRuntimeStatus.Failed, Official.OrchestrationRuntimeStatus.Terminated],
            official.PurgedBy.Statuses!);
    }

    [Fact]
    public async Task A_list_goes_on_where_its_page_ended()
    {
        var client = Client();
        foreach (var id in new[] { "a", "b", "c" }) official.Put("X", id, Official.OrchestrationRuntimeStatus.Running);

        var seen = new List<string>();
        await foreach (var page in client.GetAllInstancesAsync(new OrchestrationQuery(PageSize: 2)).AsPages())
        {
            Assert.True(page.Values.Count <= 2);
            seen.AddRange(page.Values.Select(i => i.InstanceId));
        }

        Assert.Equal(["a", "b", "c"], seen);
    }

    [Fact]
    public async Task An_event_carries_the_text_that_our_hub_would_store()
    {
        await Client().RaiseEventAsync("q:1", "changed", "ada");

        Assert.Equal(["q:1 changed ada"], official.Told);
    }

    [Fact]
    public void Before_the_first_call_it_says_that_the_engine_is_not_known_yet()
    {
        Assert.False(source.IsKnown);
        Assert.Contains("within five minutes", Assert.Throws<InvalidOperationException>(() => source.Client).Message, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => official.DisposeAsync();

    private OfficialClient Client()
    {
        source.Use(official);
        return new OfficialClient(source);
    }
}
