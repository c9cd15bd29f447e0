using PerfServerless.Durable.Client;
using PerfServerless.Durable.Conversion;

namespace PerfServerless.Durable.Tests.Client;

public sealed class ClientTypesTests
{
    [Fact]
    public async Task Pages_are_fetched_as_they_are_read()
    {
        var fetched = new List<string?>();
        var pageable = new AsyncPageable<int>((token, size, _) =>
        {
            fetched.Add($"{token} {size}");
            var n = token is null ? 0 : token[0] - '0';
            return Task.FromResult(new Page<int>([n * 2, (n * 2) + 1], n == 2 ? null : $"{n + 1}"));
        });

        var read = new List<int>();
        await foreach (var value in pageable)
        {
            read.Add(value);
            if (value == 2) Assert.Equal([" ", "1 "], fetched);
        }

        Assert.Equal([0, 1, 2, 3, 4, 5], read);

        fetched.Clear();
        await foreach (var page in pageable.AsPages("2", 7)) Assert.Equal([4, 5], page.Values);
        Assert.Equal(["2 7"], fetched);
    }

    [Fact]
    public void An_instance_read_without_its_texts_says_so_when_they_are_wanted()
    {
        var lean = new OrchestrationMetadata("Cadence", "k:1") { RuntimeStatus = OrchestrationRuntimeStatus.Running };
        var full = lean with
        {
            RuntimeStatus = OrchestrationRuntimeStatus.Completed,
            SerializedOutput = "5",
            SerializedInput = "\"in\"",
            DataConverter = JsonDataConverter.Default,
        };

        Assert.Contains("'k:1' was read without its inputs", Assert.Throws<InvalidOperationException>(() => lean.ReadOutputAs<int>()).Message);
        Assert.Equal((5, "in", null), (full.ReadOutputAs<int>(), full.ReadInputAs<string>(), full.ReadCustomStatusAs<string>()));
        Assert.Equal((true, false, false, true), (lean.IsRunning, lean.IsCompleted, full.IsRunning, full.IsCompleted));
    }
}
