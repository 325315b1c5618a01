package dev.cartwright.embedded.view;

/**
 * What an application says about a type of events, in files beside its templates.
 *
 * @param detailType {@code "OrderPlaced.v1"}
 * @param capability the folder that declares it: {@code "order"}
 * @param example the data of an event as JSON; empty if there is no example
 */
public record EventContract(String detailType, String capability, String example) {}
