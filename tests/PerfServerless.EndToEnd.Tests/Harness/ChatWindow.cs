using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>A person at his chat with the bot: reads cards in his language, types, presses buttons.</summary>
internal sealed class ChatWindow(IPage page, string person, Reader reader)
{
    // The log beside the chat can be edited, too.
    private const string Compose = "[role=textbox][contenteditable=true]";

    public IPage Page => page;

    public PersonId Person => new(person);

    public Reader Reader => reader;

    /// <summary>The newest card.</summary>
    public ILocator Card => page.Locator(".ac-adaptiveCard").Last;

    /// <summary>The newest card that says this.</summary>
    public ILocator CardWith(string text) => page.Locator(".ac-adaptiveCard").Filter(new() { HasText = text }).Last;

    /// <inheritdoc cref="CardWith(string)"/>
    public ILocator CardWith(Saying saying) => CardWith(Says(saying));

    /// <summary>The newest card that says this and can be answered.</summary>
    public ILocator FormWith(string text) => page.Locator(".ac-adaptiveCard").Filter(new() { HasText = text })
        .Filter(new() { Has = page.GetByRole(AriaRole.Button, new() { Name = Says(CardWords.Submit), Exact = true }) }).Last;

    public static async Task<ChatWindow> OpenAsync(Browser browser, Playground playground, string person, Reader reader)
    {
        var page = await browser.OpenAsync();
        await page.GotoAsync(playground.Address.AbsoluteUri);
        await page.Locator(Compose).WaitForAsync();
        return new(page, person, reader);
    }

    /// <summary>What this person reads.</summary>
    public string Says(Saying saying) => reader.Say(saying);

    public async Task SayAsync(string text)
    {
        await page.Locator(Compose).FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Waits until some card says this.</summary>
    public async Task<ILocator> SeesAsync(string text)
    {
        var card = CardWith(text);
        await card.WaitForAsync();
        return card;
    }

    /// <inheritdoc cref="SeesAsync(string)"/>
    public Task<ILocator> SeesAsync(Saying saying) => SeesAsync(Says(saying));

    /// <summary>The input of a KPI's value.</summary>
    /// <param name="period">Where the card asks for several of its periods.</param>
    public ILocator Value(ILocator card, string kpi, Part.Period? period = null)
    {
        var name = period is null ? kpi : Says(CardWords.NameOfPeriod.Say(kpi, period));
        var after = Says(CardWords.Value.Say(name))[name.Length..];
        return card.GetByLabel(new Regex($"^{Regex.Escape(name)}.*{Regex.Escape(after).Replace("\u00A0", "\\s", StringComparison.Ordinal)}")).Last;
    }

    /// <summary>Ticks a choice, or takes the tick away. Its words stand above it as well.</summary>
    public static Task ToggleAsync(ILocator card, string choice) => card.GetByText(choice, new() { Exact = true }).Last.ClickAsync();

    /// <summary>Chooses from a list that opens beside the card.</summary>
    public async Task ChooseAsync(ILocator card, Word label, Word choice)
    {
        await card.GetByRole(AriaRole.Combobox, new() { Name = Says(label) }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = Says(choice), Exact = true }).ClickAsync();
    }

    public Task PressAsync(ILocator card, Word button) => PressAsync(card, Says(button));

    public static Task PressAsync(ILocator card, string button) => card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Waits until a card was not drawn anew for a second: what is typed into one that is being rewritten is lost.</summary>
    public static async Task StandsStillAsync(ILocator card)
    {
        var (drawn, same) = ("", 0);
        await Eventually.TrueAsync("a card to stand still", async () =>
        {
            // Every drawing gives its elements new ids.
            var now = await card.InnerHTMLAsync();
            same = now == drawn ? same + 1 : 0;
            drawn = now;
            return same >= 10;
        });
    }

    /// <summary>How many cards are on the screen.</summary>
    public Task<int> CardsAsync() => page.Locator(".ac-adaptiveCard").CountAsync();

    /// <summary>How many cards can be submitted.</summary>
    public Task<int> FormsAsync() =>
        page.Locator(".ac-adaptiveCard").GetByRole(AriaRole.Button, new() { Name = Says(CardWords.Submit), Exact = true }).CountAsync();

    /// <summary>Keeps what the person sees now.</summary>
    public Task PhotographAsync(string step) => page.ScreenshotAsync(new() { Path = Photo(step) });

    /// <summary>Keeps a card as a narrow phone shows it.</summary>
    public Task PhotographNarrowAsync(string step, ILocator card) => AtWidthAsync(card, "320px", () => card.ScreenshotAsync(new() { Path = Photo(step) }));

    /// <summary>Keeps a card as the documents show it, where pictures are kept.</summary>
    public async Task PictureAsync(string name, ILocator card)
    {
        if (!Pictures.AreKept) return;

        // A long form is taller than the window, and what is outside it would be behind the window's own bars.
        var window = page.ViewportSize!;
        await page.SetViewportSizeAsync(window.Width, 2400);
        await AtWidthAsync(card, "430px", async () => await Pictures.KeepAsync(page, name, await card.ScreenshotAsync()));
        await page.SetViewportSizeAsync(window.Width, window.Height);
    }

    private static async Task AtWidthAsync(ILocator card, string width, Func<Task> photograph)
    {
        var before = await card.GetAttributeAsync("style");
        await card.EvaluateAsync("(card, width) => card.style.width = width", width);
        await photograph();
        await card.EvaluateAsync("(card, style) => card.setAttribute('style', style)", before);
    }

    private string Photo(string step) => Path.Combine(Repository.Screenshots, $"{step}-{person}.png");
}
