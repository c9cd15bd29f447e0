using System.Text.Json;
using PerfServerless.Durable;

namespace PerfServerless.Functions.Azure.Adapter;

/// <summary>How an orchestration ended, as it tells its caller while the engine still holds it for what it has open.</summary>
/// <param name="Failure">Null where it ended well.</param>
internal sealed record ToldEnd(JsonElement? Result, TaskFailureDetails? Failure)
{
    /// <summary>The event under which a child's caller hears of it; the id makes it the child's own.</summary>
    public static string EventOf(string childId) => $"ended:{childId}";
}
