using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Functions.Gates;
using PerfServerless.Functions.Orchestration;

namespace PerfServerless.Functions.Tests.Gates;

/// <summary>What comes in is written past the hub's fence, so the door itself asks whether this process still may.</summary>
public sealed class ActiveOnlyTests : IAsyncDisposable
{
    private readonly ManualClock machine = new();
    private readonly Door door = new();
    private WebApplication? app;
    private int taken;

    [Fact]
    public async Task A_process_that_is_sure_takes_it()
    {
        door.Sure.SetResult();
        Assert.Equal((HttpStatusCode.OK, 1), (await PushAsync(await StartAsync()), taken));
    }

    [Fact] // S20: a stale process that woke up
    public async Task One_that_stood_still_takes_it_only_when_it_has_looked_at_its_lease()
    {
        var http = await StartAsync();
        var pushed = PushAsync(http);
        await door.Asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal((false, 0), (pushed.IsCompleted, taken));

        door.Sure.SetResult();
        Assert.Equal((HttpStatusCode.OK, 1), (await pushed, taken));
    }

    [Fact]
    public async Task One_that_cannot_find_out_says_so_and_has_taken_nothing()
    {
        var http = await StartAsync();
        var pushed = PushAsync(http);
        await door.Asked.Task.WaitAsync(TimeSpan.FromSeconds(20));

        machine.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, 0), (await pushed, taken));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/", UriKind.Relative))).StatusCode); // whoever only reads is not held up
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }

    private async Task<HttpClient> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddProblemDetails().AddSingleton<TimeProvider>(machine).AddSingleton<IOrchestrations>(door)
            .AddSingleton(PerfServerless.TestKit.Words.PseudoLanguage.Added);
        app = builder.Build();
        app.UseActiveOnly();
        app.MapPost("/", () => Interlocked.Increment(ref taken));
        app.MapGet("/", () => "read");
        await app.StartAsync();
        return app.GetTestClient();
    }

    private static async Task<HttpStatusCode> PushAsync(HttpClient http)
    {
        using var answer = await http.PostAsync(new Uri("/", UriKind.Relative), null);
        return answer.StatusCode;
    }

    private sealed class Door : IOrchestrations
    {
        public TaskCompletionSource Sure { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsActive => true;

        public Task WhenActiveAsync(CancellationToken cancellationToken)
        {
            var sure = Sure.Task.WaitAsync(cancellationToken);
            Asked.TrySetResult();
            return sure;
        }

        public Task TellAsync(string instanceId, string eventName, string payload, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<bool> EnsureRunningAsync(string instanceId, string orchestrator, object input, CancellationToken cancellationToken) =>
            Task.FromResult(false);
    }
}
