namespace PerfServerless.Durable.Hub.Running;

/// <summary>For tests: carries messages and wake-ups to their receivers, late, in another order or more than once.</summary>
internal interface ICourier
{
    /// <param name="deliver">Takes a message in; may be called at any time and from any thread.</param>
    void Carry(Arrival arrival, Action<Arrival> deliver);

    /// <param name="wake">Lets an instance look at its timers; may be called at any time and from any thread.</param>
    void Carry(Action wake);
}
