using PerfServerless.Durable.Hub.Rows;

namespace PerfServerless.Durable.Hub.Settings;

/// <summary>For simulations: carries messages and wake-ups to their receivers, late, in another order or more than once.</summary>
internal interface ICourier
{
    /// <param name="deliver">Takes the message in; may be called at any time and from any thread.</param>
    /// <param name="repeat">Takes in a copy of it, which is stored nowhere: only the original lets go of the row it came from.</param>
    void Carry(HubMessage message, Action deliver, Action repeat);

    /// <param name="wake">Lets an instance look at its timers; may be called at any time and from any thread.</param>
    void Carry(Action wake);
}
