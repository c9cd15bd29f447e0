using System.Text.Json.Nodes;
using PerfServerless.SimulatedTeams.Chats;

namespace PerfServerless.EndToEnd.Tests.Crash;

/// <summary>A button that a person presses, again and again until the app answers: Teams delivers it with the same id each time.</summary>
/// <param name="Values">The values typed, by input.</param>
internal sealed record Press(Chat Chat, string MessageId, string Verb, JsonObject Data, string Id, IReadOnlyDictionary<string, decimal> Values);
