
namespace PerfServerless.Durable.Hub;

/// <summary>The command was not taken because this process is not the active one. Ask the active one, or try again shortly.</summary>
public sealed class HubNotActiveException(HubState state) : Exception(Sentence(state))
{
    public HubState State => state;

    private static string Sentence(HubState state) => state switch
    {
        HubState.Starting => "The hub is starting and reads what waits; try again in a few seconds.",
        HubState.StandBy => "This process stands by while another one is active; send the command to that one.",
        HubState.Fenced => "Another process has taken the hub over; send the command to that one.",
        HubState.Active or HubState.Stopping => "The hub is stopping; send the command to the process that takes over.",
    };
}
